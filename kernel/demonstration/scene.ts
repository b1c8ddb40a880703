import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import type { Locale } from '#kernel/locale.ts';
import type { PlainDate } from '#lib/calendar/index.ts';
import type { Paper } from '#lib/documents/index.ts';
import type { Chance } from './chance.ts';
import type { InventedName } from './names.ts';
import type { PaperWriter } from './paper-writer.ts';

/** The programme on which a demonstration plays, as the slice that reads its files tells it. */
export type Ground = Readonly<{
  slug: string;
  name: string;
  files: ReadonlyMap<string, Uint8Array>;
  timeZone: string;
  /** The language in which its people write, and the region's form of it. */
  language: Locale;
  tag: string;
  clusters: readonly Readonly<{ id: string; name: string }>[];
  /** Who carries the programme out. */
  agency: string;
  /** Who gives the money. */
  donor: string;
  signedOn: PlainDate;
  /** Whether its files say when it was signed, so that nobody has to record it. */
  signatureStated: boolean;
  /** First day of month 1. */
  start: PlainDate;
  /** The day on which the demonstration plays. */
  today: PlainDate;
  /** The day itself, or the next on which people work. */
  workingDay(day: PlainDate): PlainDate;
}>;

/** Somebody with an account and a role, who acts in scenes. */
export type Member = Readonly<{
  role: Role;
  /** The cluster in which the role is held; null for a whole programme or the instance. */
  cluster: string | null;
  person: InventedName;
  /** As it is spoken. */
  name: string;
  email: string;
}>;

/** What a slice needs to write its scenes. */
export type Premise = Readonly<{
  ground: Ground;
  cast: readonly Member[];
  chance: Chance;
  papers: PaperWriter;
  t: TFunction;
}>;

/** What happens at one moment. Scenes are played in the order of their moments. */
export type Scene = Readonly<{
  on: PlainDate;
  /** Hour and minute in the programme's zone; a scene may last as long as it likes. */
  at: string;
  play(stage: Stage): Promise<void>;
}>;

/** The part of the demonstration that a slice knows: its `demo.ts`. */
export type Story = (premise: Premise) => readonly Scene[];

/** Where scenes are played: everything is done by somebody, through the doors that the pages use. */
export type Stage = Readonly<{
  /** Whoever holds the role; in a cluster, where it is held in one. */
  as(role: Role, cluster?: string | null): Hand;
}>;

type Input<E extends AnyEndpoint> = Readonly<{
  params?: Omit<z.input<E['params']>, 'programme'>;
  query?: z.input<E['query']>;
  body?: z.input<E['body']>;
}>;

/** What somebody does. The programme of an address is the one on which the demonstration plays. */
export type Hand = Readonly<{
  member: Member;
  accountId: string;
  ask<E extends AnyEndpoint>(endpoint: E, input?: Input<E>): Promise<ResponseOf<E>>;
  write<E extends AnyEndpoint>(endpoint: E, input?: Input<E>): Promise<ResponseOf<E>>;
  /** Adds a paper as a file, photographed or as PDF. Answers with the file's id. */
  give(
    paper: Paper,
    as: Readonly<{ name: string; cluster?: string | null; photographed?: boolean }>,
  ): Promise<string>;
}>;
