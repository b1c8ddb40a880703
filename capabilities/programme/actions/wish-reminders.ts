import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { ownAccount, ownPerson } from '#kernel/auth/own-person.ts';
import { invariant } from '#kernel/invariant.ts';
import { turnOffReminders, wishReminders } from '../contract.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { linkTold, mailOfLink, ownWish } from '../queries/reminder-wish.ts';

type Services = Pick<ProgrammeServices, 'mailing' | 'programmes'>;

/** Turns the mails that remind the own account on or off. */
export function wishingReminders(services: Services) {
  return defineWrite({
    name: 'programme.wish-reminders',
    endpoint: wishReminders,
    door: 'signed-in',
    async run(context, { body: { wanted } }) {
      const { programme } = context;
      invariant(programme !== null, 'the path names a programme');
      const person = ownPerson(context.identity);
      await putWish(context, { programme: programme.id, account: person.accountId, by: person.name, wanted });
      return {
        answer: await ownWish(services, { ...context, programme }),
        trail: { action: actionOf(wanted), about: ownAccount(person) },
      };
    },
  });
}

/** Turns them off for whoever received the mail that holds the link: from its page, or by a program of mail. */
export function turningOffReminders(services: Services) {
  return defineWrite({
    name: 'programme.stop-reminders',
    endpoint: turnOffReminders,
    door: 'public',
    async run(context, { params }) {
      const mail = await mailOfLink(context.db, params.token);
      const { programme_id: programme, account_id: account, name } = mail;
      await putWish(context, { programme, account, by: name, wanted: false });
      return {
        answer: await linkTold(services, context.db, mail, context.locale),
        trail: { programme, about: { kind: 'account', id: account, name }, by: { accountId: account, name } },
      };
    },
  });
}

function actionOf(wanted: boolean): string {
  return wanted ? 'programme.resume-reminders' : 'programme.stop-reminders';
}

type Wish = Readonly<{ programme: string; account: string; by: string; wanted: boolean }>;

async function putWish({ db, now }: ActionContext, { programme, account, by, wanted }: Wish): Promise<void> {
  const said = { wanted, recorded_at: now.toString(), recorded_by: by };
  await db
    .insertInto('programme.reminder_wishes')
    .values({ programme_id: programme, account_id: account, ...said })
    .onConflict((conflict) => conflict.columns(['programme_id', 'account_id']).doUpdateSet(said))
    .execute();
}
