import type { Route } from '#kernel/route.ts';
import { addingToCluster, removingFromCluster } from './actions/change-clusters.ts';
import { changingDetails, changingOwnPhone } from './actions/change-details.ts';
import { changingPerson } from './actions/change-person.ts';
import { erasingPerson } from './actions/erase-person.ts';
import { linkingAccount } from './actions/link-account.ts';
import { recordingPerson } from './actions/record-person.ts';
import type { PeopleServices } from './people-services.ts';
import { alikeListed } from './queries/list-alike.ts';
import { heldExported, heldListed } from './queries/list-held.ts';
import { ownHeldExported, ownHeldListed } from './queries/list-own-held.ts';
import { personsListed } from './queries/list-persons.ts';
import { identityDocumentRead, ownIdentityDocumentRead } from './queries/read-identity-document.ts';
import { ownPersonShown, personShown } from './queries/show-person.ts';

/** Every path of the slice. */
export function peopleRoutes(services: PeopleServices): readonly Route[] {
  return [
    personsListed(services),
    alikeListed(services),
    recordingPerson(services),
    personShown(services),
    changingPerson(services),
    changingDetails(services),
    identityDocumentRead(),
    addingToCluster(services),
    removingFromCluster(),
    linkingAccount(services),
    heldListed(services),
    heldExported(services),
    erasingPerson(services),
    ownPersonShown(services),
    ownIdentityDocumentRead(),
    changingOwnPhone(services),
    ownHeldListed(services),
    ownHeldExported(services),
  ];
}
