-- Whether everything in this instance is invented: one row, put there before anything else and never taken away. Its
-- clock stands at the day on which the demonstration plays.
create table access.demonstrations (
  sole boolean not null default true,
  today date not null,
  time_zone text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- Null while it is being filled, and for ever where that broke off.
  filled_at timestamptz,
  constraint demonstrations_pkey primary key (sole),
  constraint demonstrations_sole check (sole),
  constraint demonstrations_said check (time_zone <> '' and recorded_by <> '')
);
grant select, insert, update (filled_at) on access.demonstrations to minka_app;
alter table access.demonstrations enable row level security;
alter table access.demonstrations force row level security;

-- What somebody has recorded in earnest is never called invented.
create function access.refuse_demonstration() returns trigger language plpgsql as $$
begin
  if exists (select from access.accounts) or exists (select from programme.programmes) then
    raise exception 'something is recorded already'
      using errcode = 'restrict_violation', constraint = 'demonstrations_begin_empty';
  end if;
  return new;
end
$$;
create trigger demonstrations_begin_empty before insert on access.demonstrations
  for each row execute function access.refuse_demonstration();
