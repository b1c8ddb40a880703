import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';
import { sendInvitationJob } from '../jobs/send-invitation-job.ts';
import { selectInvitations } from '../present-invitation.ts';

/** Notes the link with which an invitation goes out by mail, before it does: it works when it arrives. */
export const markMailed = defineAction({
  name: 'access.mail-invitation',
  door: 'machine',
  input: sendInvitationJob.input.extend({ sha256: z.string() }),
  async subject({ db, enterProgramme }, { programme, invitation }) {
    await enterProgramme(programme);
    return selectInvitations(db).where('id', '=', invitation).executeTakeFirst();
  },
  async run({ db }, { programme, sha256 }, invitation) {
    await db
      .updateTable('access.invitations')
      .set({ mailed_token_sha256: sha256 })
      .where('id', '=', invitation.id)
      .execute();
    return {
      answer: {},
      trail: {
        programme,
        about: { kind: 'invitation', id: invitation.id, name: invitation.email },
        cluster: invitation.cluster_id,
      },
    };
  },
});
