import type { Database } from '#kernel/db/row-types.ts';

/** The columns that all facts have, put by `facts.keep` of the migrations. */
export type FactColumns = Readonly<{
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
}>;

/** The tables that hold facts. */
export type FactTable = {
  [Table in keyof Database]: Database[Table] extends FactColumns ? Table : never;
}[keyof Database];

/** What a kind of fact says besides what all facts say. */
export type FactValues<Table extends FactTable> = Readonly<Omit<Database[Table], keyof FactColumns>>;

/** One kind of fact: where it is kept and who may do what with it. */
export type FactKind<Table extends FactTable = FactTable> = Readonly<{
  /** `programme.submission`: stable, in trails, texts (`facts.<name>`) and measures. */
  name: string;
  table: Table;
  /** Permissions: who sees that it happened, who says so, who takes it back. */
  read: readonly string[];
  record: readonly string[];
  void: readonly string[];
  /** Who reads its papers, where that is fewer than see the fact. */
  readPapers?: string;
}>;

/** Declares a kind of fact. */
export function defineFact<const Table extends FactTable>(kind: FactKind<Table>): FactKind<Table> {
  return kind;
}
