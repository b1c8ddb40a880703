import type { TextResources } from '#kernel/i18n/texts.ts';
import type { Route } from '#kernel/route.ts';
import type { AccessServices } from './access-services.ts';
import { acceptingInvitation } from './actions/accept-invitation.ts';
import { activatingAccount, deactivatingAccount } from './actions/account-state.ts';
import { addingAdministrator, endingAdministrator } from './actions/administrators.ts';
import {
  confirmingAuthenticator,
  droppingAuthenticator,
  offeringAuthenticator,
} from './actions/authenticator.ts';
import { endingRole } from './actions/end-role.ts';
import { givingRole } from './actions/give-role.ts';
import { inviting } from './actions/invite.ts';
import { endingKey, keysListed, makingKey } from './actions/keys.ts';
import { accountShown, changingAccount, changingPassword, endingSession } from './actions/own-account.ts';
import { requestingReset } from './actions/request-reset.ts';
import { offeringReset, resetShown, resettingPassword } from './actions/reset-password.ts';
import { settingUp } from './actions/set-up.ts';
import { givingCode, signingIn } from './actions/sign-in.ts';
import { signingOut } from './actions/sign-out.ts';
import { withdrawingInvitation } from './actions/withdraw-invitation.ts';
import type { Permissions } from './permission.ts';
import { accountsListed } from './queries/list-accounts.ts';
import { instanceShown } from './queries/show-instance.ts';
import { invitationShown } from './queries/show-invitation.ts';
import { matrixShown } from './queries/show-matrix.ts';
import { sessionShown } from './queries/show-session.ts';
import { setUpShown } from './queries/show-set-up.ts';
import { waysInShown } from './queries/show-ways-in.ts';

/** Every path of accounts, roles and invitations. */
export function accessRoutes(
  services: AccessServices,
  permissions: Permissions,
  texts: TextResources,
): readonly Route[] {
  return [
    sessionShown(services, permissions),
    signingIn(services, permissions),
    givingCode(services, permissions),
    signingOut(services),
    setUpShown(services),
    settingUp(services, permissions),
    accountsListed(services),
    inviting(services),
    withdrawingInvitation(services),
    invitationShown(services),
    acceptingInvitation(services, permissions),
    givingRole(services),
    endingRole(services),
    deactivatingAccount(services),
    activatingAccount(),
    offeringReset(services),
    waysInShown(services),
    requestingReset(services),
    resetShown(),
    resettingPassword(services),
    accountShown(services),
    changingAccount(),
    changingPassword(services),
    endingSession(services),
    offeringAuthenticator(services),
    confirmingAuthenticator(services),
    droppingAuthenticator(services),
    keysListed(services, permissions),
    makingKey(services, permissions),
    endingKey(services),
    matrixShown(permissions, texts),
    instanceShown(),
    addingAdministrator(),
    endingAdministrator(),
  ];
}
