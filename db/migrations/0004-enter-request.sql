-- The beginning of a request in one question: asked one after the other, its parts took longer than what most requests
-- are for. It runs with the rights of whoever asks; row-level security holds inside it.

-- An account that is open, with the roles that it holds at an instant; null where there is none. Asked by the kernel.
create function minka.person_of(wanted_account uuid, at_instant timestamptz) returns jsonb
language plpgsql stable as $$
declare
  person jsonb;
begin
  select jsonb_build_object('name', a.name, 'email', a.email, 'locale', a.locale, 'held', coalesce((
    select jsonb_agg(jsonb_build_object('role', role, 'kind', kind, 'programme', programme, 'part', part))
    from (
      select g.role, g.scope_kind as kind, g.programme_id as programme, g.scope_id as part
      from access.grants g
      where g.account_id = a.id and g.starts_at <= at_instant and (g.ends_at is null or g.ends_at > at_instant)
      union all
      select i.role, 'instance', null, null
      from access.instance_grants i
      where i.account_id = a.id and i.starts_at <= at_instant and (i.ends_at is null or i.ends_at > at_instant)
    ) as roles_held
  ), '[]'))
  into person
  from access.accounts a where a.id = wanted_account and a.deactivated_at is null;
  return person;
end
$$;

-- Finds out who asks and tells the transaction so; enters the programme of the path if it is in sight. With a key it
-- also takes the key's lock and answers with what was stored under it. A public door goes on as the kernel.
create function minka.enter_request(
  session_account uuid, at_instant timestamptz, is_public boolean, wanted_slug text, wanted_key text, door_owner uuid
) returns jsonb language plpgsql as $$
declare
  person jsonb;
  entered jsonb;
  stored jsonb;
  key_owner uuid;
  is_held boolean;
begin
  perform set_config('minka.scope', 'kernel', true), set_config('minka.account_id', '', true),
    set_config('minka.grants', '', true), set_config('minka.programme_id', '', true);
  if session_account is not null then
    person := minka.person_of(session_account, at_instant);
  end if;
  if wanted_key is not null then
    key_owner := case when person is null then door_owner else session_account end;
    is_held := pg_try_advisory_xact_lock(hashtextextended(key_owner || ' ' || wanted_key, 0));
    if is_held then
      select jsonb_build_object('request', a.request_sha256, 'body', a.body) into stored
      from access.answers a where a.owner = key_owner and a.key = wanted_key;
    end if;
  end if;
  if not is_public then
    perform set_config('minka.scope', '', true),
      set_config('minka.account_id', case when person is null then '' else session_account::text end, true),
      set_config('minka.grants', coalesce(person ->> 'held', ''), true);
    if wanted_slug is not null and person is not null then
      select jsonb_build_object('id', p.id, 'slug', p.slug) into entered
      from programme.programmes p where p.slug = wanted_slug;
      perform set_config('minka.programme_id', coalesce(entered ->> 'id', ''), true);
    end if;
  end if;
  return jsonb_build_object(
    'person', person, 'programme', entered, 'held', is_held, 'owner', key_owner, 'stored', stored
  );
end
$$;
