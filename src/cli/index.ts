export { CommandLine } from './command-line';
export { CliModule } from './cli.module';
export { processTerminal } from './terminal';
