/** The tenant that a request or a command is about. Everything else about it is its slice's business. */
export type Programme = Readonly<{ id: string; slug: string }>;
