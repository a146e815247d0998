import { Global, Module } from '@nestjs/common';
import { Creations } from './creations';

@Global()
@Module({ providers: [Creations], exports: [Creations] })
export class HttpModule {}
