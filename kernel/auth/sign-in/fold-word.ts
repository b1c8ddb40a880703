const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '!': 'i',
  '|': 'i',
  '2': 'z',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
};

/** Writes each digit or sign as the letter that it commonly stands for, so that `m1nk@` is `minka`. */
export function foldWord(text: string): string {
  return text.replaceAll(/[01l!|23€4@5$7+89]/g, (sign) => LOOKALIKES[sign] ?? sign);
}
