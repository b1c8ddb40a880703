/**
 * How a paper looks, in the language of typst. It reads the paper as data: a text of it is never parsed, so that `#`,
 * `*`, `$` or `@` in a name are letters. Only faces that are handed in or built in are used, and none of the
 * machine's, so that the same paper is the same everywhere.
 */
export const paperTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let ink = rgb("#20241f")
#let quiet = rgb("#5d645b")
#let hairline = 0.5pt + rgb("#b9beb4")
#let pen = rgb("#1f3a7a")
#let stamp = rgb("#a3321f")
#let marked = "mark" in paper
#let made = paper.madeOn.date.split("-").map(int)

#set document(
  title: paper.title,
  author: paper.letterhead.name,
  date: datetime(year: made.at(0), month: made.at(1), day: made.at(2)),
)
#set text(
  font: ("Libertinus Serif", "Noto Emoji", "DejaVu Sans Mono"),
  fallback: false,
  lang: paper.language,
  size: 10.5pt,
  fill: ink,
)
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 32mm, bottom: 26mm),
  header-ascent: 30%,
  header: [
    #grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      align: (left + bottom, right + bottom),
      text(weight: "bold", size: 11pt, paper.letterhead.name)
        + for line in paper.letterhead.lines { linebreak() + text(size: 8.5pt, fill: quiet, line) },
      text(size: 8.5pt, fill: quiet, paper.at("reference", default: "")),
    )
    #v(-4pt)
    #line(length: 100%, stroke: hairline)
  ],
  footer: text(size: 8pt, fill: quiet, grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    if marked { paper.mark.note },
    context [#counter(page).display() / #counter(page).final().first()],
  )),
  background: if marked {
    rotate(-32deg, text(size: 74pt, weight: "bold", fill: stamp.transparentize(93%), upper(paper.mark.word)))
  },
)
#set par(justify: true, leading: 0.68em, spacing: 1.05em)

#let to = paper.at("to", default: ())
#let parties = paper.at("parties", default: ())

#align(right, text(fill: quiet, paper.madeOn.written))
#if to.len() > 0 {
  block(above: 4mm, below: 6mm, for line in to { text(line) + linebreak() })
}
#block(above: 4mm, below: 5mm, width: 100%, {
  set par(justify: false, leading: 0.5em)
  let letter = to.len() > 0
  align(if letter { left } else { center }, text(weight: "bold", size: if letter { 11.5pt } else { 15pt }, paper.title))
})
#if parties.len() > 0 {
  block(below: 5mm, grid(
    columns: (auto, 1fr),
    column-gutter: 6mm,
    row-gutter: 2.4mm,
    ..for party in parties { (text(fill: quiet, party.label), text(weight: "semibold", party.name)) },
  ))
}

#let clauses-of(entry) = enum(
  spacing: 1em,
  indent: 0pt,
  body-indent: 0.8em,
  ..entry.clauses.map(clause => enum.item({
    if "title" in clause { text(weight: "bold", clause.title) + [. ] }
    clause.text
  })),
)
#let table-of(entry) = {
  set par(justify: false)
  set text(size: 9.5pt)
  table(
    columns: entry.columns.map(column => if column.at("wide", default: false) { 1fr } else { auto }),
    align: entry.columns.map(column => if column.at("align", default: "left") == "right" { right } else { left }),
    stroke: (_, y) => (top: if y == 0 { 0.8pt + ink }, bottom: if y == 0 { 0.8pt + ink } else { hairline }),
    inset: (x: 2mm, y: 1.7mm),
    table.header(..entry.columns.map(column => text(weight: "bold", column.title))),
    ..entry.rows.flatten().map(cell => text(cell)),
  )
}
#for entry in paper.body {
  if entry.kind == "text" { par(entry.text) }
  if entry.kind == "heading" { block(above: 6mm, below: 3mm, sticky: true, text(weight: "bold", entry.text)) }
  if entry.kind == "clauses" { clauses-of(entry) }
  if entry.kind == "table" { block(above: 4mm, below: 5mm, width: 100%, table-of(entry)) }
}

// Names under the line as printed, above it as a hand writes them; they stay together and leave room to sign.
#let signed(signature) = block(width: 100%, {
  set par(justify: false, leading: 0.45em)
  block(height: 11mm, align(bottom, rotate(-3deg, text(
    size: 17pt, style: "italic", fill: pen, tracking: -0.3pt, signature.name,
  ))))
  line(length: 100%, stroke: 0.6pt + ink)
  block(above: 2mm, text(size: 9.5pt, signature.name))
  block(above: 1.4mm, text(size: 8.5pt, fill: quiet, signature.role))
})
#block(above: 12mm, breakable: false, width: 100%, {
  if paper.signatures.len() > 0 {
    grid(
      columns: (1fr, 1fr),
      column-gutter: 18mm,
      row-gutter: 8mm,
      ..paper.signatures.map(signed),
    )
  }
  if marked {
    align(right, block(above: 9mm, rotate(-5deg, reflow: true, rect(
      stroke: 1.6pt + stamp,
      radius: 1.5pt,
      inset: 1.2mm,
      rect(stroke: 0.6pt + stamp, inset: (x: 4mm, y: 2.2mm), text(
        fill: stamp, weight: "bold", size: 12pt, tracking: 1.6pt, upper(paper.mark.word),
      )),
    ))))
  }
})
`;
