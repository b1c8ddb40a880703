/**
 * What the browser and other programs may ask about persons. The number of an identity document leaves through one door
 * alone, which writes down who asked; elsewhere it is masked, and absent for whoever may not see it.
 */

export { erasePerson, exportHeld, type HeldShape, listHeld } from './contract/held.ts';
export {
  changeOwnPhone,
  exportOwnHeld,
  listOwnHeld,
  readOwnIdentityDocument,
  showOwnPerson,
} from './contract/own-person.ts';
export {
  addToCluster,
  changeDetails,
  changePerson,
  linkAccount,
  readIdentityDocument,
  removeFromCluster,
  showPerson,
} from './contract/person.ts';
export { listAlike, listPersons, personList, recordPerson } from './contract/persons.ts';
export type { ListedPersonShape, PersonShape } from './contract/shapes.ts';
