const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const wellFormed = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman number in capitals, or undefined when it is not one. */
export function romanValue(text: string): number | undefined {
  if (text === '' || text.length > 12 || !wellFormed.test(text)) return undefined;
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charAt(index)] ?? 0;
    total += value < (values[text.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return total;
}
