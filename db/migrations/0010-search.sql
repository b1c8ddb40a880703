-- Searching by words, behind row-level security.
--
-- The operators of trigrams are not leakproof, so a policy in front of them turns each search into a walk through the
-- whole table. A search therefore runs in functions that kernel/auth/search-functions.ts makes from the permissions:
-- they belong to a role of their own, repeat what the caller may see, and give ids, which are then read under the
-- caller's policies. Here stands what they need.

-- Text as it is searched: without accents, in small letters, with single spaces, and with Cyrillic and Greek letters
-- that look like Latin ones read as those. The same as foldText of lib/search-text, so that what is found in the browser
-- is found here. Written out and not left to unaccent, whose rules are a file of the server: a column that is generated
-- from them would silently hold something else after an upgrade.
create function minka.fold(written text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    translate(
      replace(replace(replace(replace(
        lower(regexp_replace(
          normalize(written, nfkd),
          '[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'
        ) collate "und-x-icu"),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      'øđðłħıŋ' || 'авекмнорстухіјѕ' || 'αβεικνορτυχ',
      'oddlhin' || 'abekmhopctyxijs' || 'abeikvoptyx'
    ),
    '\s+', ' ', 'g'
  ));

-- The words of a question as patterns, the longest first, because it is the one that the index looks up. A word of one
-- or two letters is looked for where words begin. What LIKE would take for a sign of its own is a letter here.
create function minka.search_patterns(wanted text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select case when length(word) < 3 then '% ' else '%' end
      || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
    from regexp_split_to_table(minka.fold(wanted), '[\s,;]+') as word
    where word <> ''
    order by length(word) desc, word
    limit 8
  );

-- The space in front lets the first word begin as all others do.
alter table people.persons add column searched_name text collate "C" not null generated always as (
  ' ' || minka.fold(given_names || ' ' || family_names)
) stored;

do $$
declare
  home text := (
    select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'
  );
begin
  execute format('create index persons_searched_name on people.persons using gin (searched_name %I.gin_trgm_ops)', home);
end
$$;
