-- Whether all servers of this database have the same secret, with which they sign cookies: one that has another would
-- end the sessions of all. The owner alone looks in here; of the secret nothing but its hash is kept.
create table minka.secret_mark (
  sha256 text not null,
  put_at timestamptz not null default now(),
  constraint secret_mark_pkey primary key (sha256)
);
