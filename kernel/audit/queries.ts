import type { i18n } from 'i18next';
import type { Transaction } from 'kysely';
import type { Identity } from '#kernel/auth/identity.ts';
import { isoInstant } from '#kernel/auth/iso-instant.ts';
import type { ProgrammeGuide } from '#kernel/auth/programme-guide.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { createTexts, type TextResources } from '#kernel/i18n/texts.ts';
import type { ListQuestion } from '#kernel/list/define-list.ts';
import type { Locale } from '#kernel/locale.ts';
import { defineQuery, type QueryContext } from '#kernel/query.ts';
import type { Route } from '#kernel/route.ts';
import {
  type AuditEntryShape,
  exportAudit,
  exportInstanceAudit,
  listAudit,
  listInstanceAudit,
} from './contract.ts';
import { csvOfTrail } from './csv-of-trail.ts';
import { noProgramme } from './entry.ts';
import { impersonal, withoutAddresses } from './impersonal.ts';
import {
  type AuditFilter,
  type EntryRow,
  entriesPassing,
  filterable,
  pageOfEntries,
} from './select-entries.ts';
import { actionName, sentenceOf, type Told } from './sentence.ts';

type Texts = Readonly<Record<Locale, i18n>>;

/** The trail as a person reads it, and the same as a file: a programme's, and the instance's own. */
export function auditRoutes(programmes: ProgrammeGuide, resources: TextResources): readonly Route[] {
  const texts: Texts = { es: createTexts(resources, 'es'), en: createTexts(resources, 'en') };
  return [
    auditListed(programmes, texts),
    auditExported(programmes, texts),
    instanceListed(texts),
    instanceExported(texts),
  ];
}

function auditListed(programmes: ProgrammeGuide, texts: Texts) {
  return defineQuery({
    endpoint: listAudit,
    door: 'audit.read',
    async run({ db, programme, locale, may, identity }, { query }) {
      const { sort, cursor, limit, ...asked } = query;
      const outline = await programmes.outline(db, programme, locale);
      const filter = { ...asked, programme: programme.id, timeZone: outline.timeZone };
      const somewhere = [{}, ...outline.clusters.map(({ id }) => ({ cluster: id }))];
      const personal = somewhere.some((place) => may('audit.read_personal', place));
      const shows = { texts: texts[locale], outline, isShown: shownTo(identity, may), personal };
      return presentPage(db, filter, { sort, cursor, limit }, shows);
    },
  });
}

function auditExported(programmes: ProgrammeGuide, texts: Texts) {
  return defineQuery({
    endpoint: exportAudit,
    door: 'audit.read',
    async run({ db, programme, locale, may, identity }, { query }) {
      const outline = await programmes.outline(db, programme, locale);
      const filter = { ...query, programme: programme.id, timeZone: outline.timeZone };
      return presentFile(db, filter, { texts: texts[locale], outline, isShown: shownTo(identity, may) });
    },
  });
}

function instanceListed(texts: Texts) {
  return defineQuery({
    endpoint: listInstanceAudit,
    door: 'audit.instance.read',
    run({ db, locale }, { query }) {
      const { sort, cursor, limit, zone, ...asked } = query;
      const filter = { ...asked, programme: noProgramme, timeZone: zone };
      return presentPage(db, filter, { sort, cursor, limit }, ofInstance(texts[locale]));
    },
  });
}

function instanceExported(texts: Texts) {
  return defineQuery({
    endpoint: exportInstanceAudit,
    door: 'audit.instance.read',
    run({ db, locale }, { query }) {
      const { zone, ...asked } = query;
      return presentFile(db, { ...asked, programme: noProgramme, timeZone: zone }, ofInstance(texts[locale]));
    },
  });
}

/** Whoever looks after the accounts sees whose they are. */
function ofInstance(texts: i18n): Shows & Readonly<{ personal: boolean }> {
  return { texts, outline: { name: '', clusters: [] }, isShown: () => true, personal: true };
}

async function presentPage(
  db: Transaction<Database>,
  filter: AuditFilter,
  question: ListQuestion<'at'>,
  { personal, ...shows }: Shows & Readonly<{ personal: boolean }>,
): Promise<ResponseOf<typeof listAudit>> {
  const { texts } = shows;
  const page = await pageOfEntries(db, filter, question);
  const { people, actions } = await filterable(db, filter.programme);
  return {
    ...page,
    rows: page.rows.map((row) => presentEntry(row, shows)),
    people: people.map((one) => (personal ? one : { ...one, name: withoutAddresses(one.name, texts) })),
    actions: actions.map((id) => ({ id, name: actionName(id, texts) })),
  };
}

const mostExported = 100_000;

async function presentFile(db: Transaction<Database>, filter: AuditFilter, shows: Shows): Promise<string> {
  const rows = await entriesPassing(db, filter)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(mostExported)
    .execute();
  return csvOfTrail(rows.map((row) => presentEntry(row, shows)));
}

type Shows = Told & Readonly<{ isShown(row: EntryRow): boolean }>;

/** Whose entries show personal data: the own ones, and those of the place where the reader may see such data. */
function shownTo(identity: Identity, may: QueryContext['may']): Shows['isShown'] {
  const own = identity.kind === 'person' ? identity.accountId : undefined;
  return (row) => row.account_id === own || may('audit.read_personal', { cluster: row.cluster_id });
}

function presentEntry(kept: EntryRow, { isShown, ...told }: Shows): AuditEntryShape {
  const row = isShown(kept) ? kept : impersonal(kept, told.texts);
  return {
    id: row.id,
    at: isoInstant(row.at),
    who: { account: row.account_id, name: row.actor },
    action: row.action,
    outcome: row.outcome,
    sentence: sentenceOf(row, told),
    about:
      row.about_kind === null || row.about_id === null
        ? null
        : { kind: row.about_kind, id: row.about_id, name: row.about_name ?? '' },
    changes: row.changes.map(({ field, before, after }) => ({ field, before, after })),
    refusal: row.problem,
    times: row.times,
    session: row.session_id,
    requestId: row.request_id,
  };
}
