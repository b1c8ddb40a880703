-- A paper is replaced once, as a fact is voided once: what took its place is what can be replaced next.
create function facts.refuse_second_replacement() returns trigger language plpgsql as $$
begin
  if old.replaced_at is not null then
    raise exception 'a paper is replaced once' using errcode = 'restrict_violation', constraint = 'paper_replaced_once';
  end if;
  return new;
end
$$;
create trigger evidence_only_replaced before update on facts.evidence
  for each row execute function facts.refuse_second_replacement();
