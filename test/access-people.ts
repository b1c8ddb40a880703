import type { accessServer } from './access-server.ts';
import { anAccount } from './cast.ts';

type Server = Pick<ReturnType<typeof accessServer>, 'ask' | 'stage' | 'signIn'>;

/** Accounts of an access server that sign in with a password, and what the trail tells of somebody or something. */
export function accessPeople({ ask, stage, signIn }: Server) {
  return {
    /** A person with a password. */
    async somebody(name: string): Promise<{ id: string; email: string }> {
      const id = await anAccount(stage(), name);
      const { email } = await ask((db) =>
        db.selectFrom('access.accounts').select('email').where('id', '=', id).executeTakeFirstOrThrow(),
      );
      await signIn().createUser({ id, email, name, password: 'three quiet words' });
      return { id, email };
    },
    /** The entries of an act about a thing. */
    told: (action: string, about: string) =>
      ask((db) =>
        db
          .selectFrom('audit.entries')
          .select(['actor', 'outcome'])
          .where('action', '=', action)
          .where('about_id', '=', about)
          .execute(),
      ),
  };
}
