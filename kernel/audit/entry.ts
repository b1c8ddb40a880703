/** One field before and after; `personal` where only those who may see personal data are shown it. */
export type Change = Readonly<{
  field: string;
  before: string | null;
  after: string | null;
  personal?: boolean;
}>;

/** The programme of entries that concern no programme. */
export const noProgramme = '00000000-0000-0000-0000-000000000000';
