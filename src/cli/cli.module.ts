import { Module } from '@nestjs/common';
import { EngagementModule } from '../engagement';
import { CommandLine } from './command-line';

@Module({ imports: [EngagementModule], providers: [CommandLine] })
export class CliModule {}
