export { startProblem } from './start-problem';
export { migrateOnly, type RunningServer, startServer } from './start-server';
