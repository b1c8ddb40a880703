/** What the kernel tells its log: pino's own form, so that a test can listen without pino. */
export type Log = Readonly<{
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}>;
