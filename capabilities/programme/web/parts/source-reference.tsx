import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { useAddresses } from '../addresses.ts';

/** Where the agreement says it: "I / 1.5" reads "§ I, 1.5" and opens the paragraph. */
export function SourceReference({ source }: { source: string }) {
  const { paragraph } = useAddresses();
  const [whole = source, part] = source.split(' / ');
  // A part without a number of its own (a row called "total") has only our name, which says nothing to a reader.
  const label = part !== undefined && /^[\d.]+\w?$/.test(part) ? `${whole}, ${part}` : whole;
  return <ParagraphReference href={paragraph(whole)}>{label}</ParagraphReference>;
}
