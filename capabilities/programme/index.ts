/** The face of the slice: what `app/` and later slices may use. */
export { type Applied, applyProgramme } from './actions/apply-programme.ts';
export type { CommandHost, ExitCode } from './commands/host.ts';
export { programmeCommands, type RunCommand } from './commands/programme-commands.ts';
export { readFolder } from './read-folder.ts';
export { programmeRoutes } from './routes.ts';
export { shippedFolder } from './shipped-files.ts';
