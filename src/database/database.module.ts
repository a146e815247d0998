import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database';

/** Gives every feature the `Database`. The data source itself is nobody else's. */
@Global()
@Module({})
export class DatabaseModule {
  static on(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: Database, useFactory: () => new Database(dataSource) }],
      exports: [Database],
    };
  }
}
