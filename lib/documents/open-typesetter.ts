import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from './paper.ts';
import { paperTemplate } from './paper-template.ts';
import { photographPage } from './photograph-page.ts';

export type Typesetter = Readonly<{
  /** The paper as a PDF that can be searched and read out; the same paper is the same bytes. */
  pdf(paper: Paper): Uint8Array;
  /** The first page as somebody's telephone takes it, lying on a table: a JPEG. */
  photograph(paper: Paper): Promise<Uint8Array>;
}>;

/**
 * Sets papers.
 *
 * @param fonts faces as TrueType or OpenType for letters that the built-in ones do not have: `Noto Emoji` is asked
 * @param photograph makes a photograph of a drawing (SVG), where that is to be done in another process
 */
export function openTypesetter(
  fonts: readonly Uint8Array[],
  photograph: (drawing: string) => Promise<Uint8Array> = photographPage,
): Typesetter {
  const fontArgs = [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }];
  const compiler = NodeCompiler.create({ fontArgs });
  const ask = (paper: Paper) => ({
    mainFileContent: paperTemplate,
    inputs: { paper: JSON.stringify(paper) },
  });
  return {
    pdf(paper) {
      const pdf = compiler.pdf(ask(paper));
      // What was set before is kept for the next of its kind, and no longer.
      compiler.evictCache(10);
      return pdf;
    },
    photograph: (paper) => photograph(compiler.plainSvg(ask(paper))),
  };
}
