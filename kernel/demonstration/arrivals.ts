import { acceptInvitation, invite } from '#kernel/auth/contract.ts';
import { type Role, scopeOf } from '#kernel/auth/roles.ts';
import type { Locale } from '#kernel/locale.ts';
import { addDays, type PlainDate } from '#lib/calendar/index.ts';
import type { OpenStage } from './open-stage.ts';
import type { Ground, Member, Scene } from './scene.ts';
import type { SignInOf } from './sign-ins.ts';

/** How long before the signature an instance is set up. */
export const leadDays = 28;

type Arriving = Readonly<{
  stage: OpenStage;
  ground: Ground;
  signIns: readonly SignInOf[];
  locale: Locale;
}>;

/** How people come: the administrator invites the director, who invites all others in the days that follow. */
export function arrivals(arriving: Arriving): readonly Scene[] {
  const { ground, signIns } = arriving;
  const first = ground.workingDay(addDays(ground.signedOn, -leadDays));
  const invited = signIns.filter(({ member }) => !['administrator', 'director'].includes(member.role));
  return [
    ...signIns
      .filter(({ member }) => member.role === 'director')
      .flatMap((one) => arrival(arriving, one, 'administrator', first, '10:00')),
    ...invited.flatMap((one, index) => {
      // Three a day, so that the trail of the first weeks can be read.
      const day = ground.workingDay(addDays(first, 1 + Math.floor(index / 3)));
      return arrival(arriving, one, 'director', day, `0${8 + (index % 2)}:${10 + (index % 3) * 15}`);
    }),
  ];
}

function arrival(
  { stage, locale }: Arriving,
  { member, password }: SignInOf,
  inviter: Role,
  on: PlainDate,
  at: string,
): readonly Scene[] {
  let token = '';
  return [
    {
      on,
      at,
      async play(scene) {
        const { link } = await scene.as(inviter).write(invite, { body: invitationOf(member) });
        token = link?.split('/').at(-1) ?? '';
      },
    },
    {
      on,
      at: at.replace(/^\d\d/, (hour) => String(Number(hour) + 5)),
      async play() {
        const account = { name: member.name, password, locale };
        const entered = await stage.perform(null, acceptInvitation, {
          params: { token },
          query: {},
          body: { account },
        });
        const session = acceptInvitation.response.parse(entered);
        if (session.account !== null) stage.arrive(member, session.account.id);
      },
    },
  ];
}

function invitationOf({ role, cluster, email }: Member) {
  return { email, role, scope: { kind: scopeOf[role], id: cluster }, from: null, until: null };
}
