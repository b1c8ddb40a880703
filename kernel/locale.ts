/** The languages in which Minka speaks. What an agreement itself says comes in the languages of its files. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];
