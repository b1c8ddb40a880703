-- An invitation that was also mailed has a second link, so that the one which the inviter was shown goes on working.
-- The mail's is made when it goes out and lies nowhere before; what is kept of either is its hash.
alter table access.invitations add column mailed_token_sha256 text collate "C";
create index invitations_mailed_token on access.invitations (mailed_token_sha256);
grant update (mailed_token_sha256) on access.invitations to minka_app;
