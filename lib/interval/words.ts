/** The words between the figures of a written comparison. */
export interface ArithmeticWords {
  readonly printed: string;
  readonly difference: string;
  readonly noDifference: string;
  readonly explainsUpTo: string;
  readonly nothingRounded: string;
  readonly percentagePoints: string;
}

const english: ArithmeticWords = {
  printed: 'printed',
  difference: 'difference',
  noDifference: 'no difference',
  explainsUpTo: 'rounding explains up to',
  nothingRounded: 'no rounding is involved',
  percentagePoints: 'percentage points',
};

const spanish: ArithmeticWords = {
  printed: 'impreso',
  difference: 'diferencia',
  noDifference: 'sin diferencia',
  explainsUpTo: 'el redondeo explica hasta',
  nothingRounded: 'no interviene ningún redondeo',
  percentagePoints: 'puntos porcentuales',
};

/** Spanish for every Spanish regional form, English for all others. */
export function arithmeticWords(locale: string): ArithmeticWords {
  return /^es\b/i.test(locale) ? spanish : english;
}
