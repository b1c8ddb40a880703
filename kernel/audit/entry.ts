/** One field before and after; `personal` where only those who may see personal data are shown it. */
export type Change = Readonly<{
  field: string;
  before: string | null;
  after: string | null;
  personal?: boolean;
  /** Whom it names, by id: once that person is erased, the change is not shown any more. */
  of?: string;
}>;

/** The programme of entries that concern no programme. */
export const noProgramme = '00000000-0000-0000-0000-000000000000';
