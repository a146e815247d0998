import { Module } from '@nestjs/common';
import { SignOffModule } from '../audit';
import { CaseworkModule } from '../casework';
import { PublishingModule } from '../publishing';
import { CheckAddress } from './check-address';
import { CheckController } from './check.controller';
import { CheckService } from './check.service';
import { IssueController } from './issue.controller';
import { IssuingService } from './issuing.service';
import { PackTrailReader } from './pack-trail';
import { PackController } from './pack.controller';
import { PackReader } from './pack.reader';
import { PackService } from './pack.service';
import { RegisterService } from './register.service';

/** Issued reports, their register and the public check. Needs `SEAL_KEYS`; takes `PUBLIC_URL` where it is set. */
@Module({
  imports: [CaseworkModule, PublishingModule, SignOffModule],
  controllers: [IssueController, PackController, CheckController],
  providers: [CheckAddress, IssuingService, RegisterService, CheckService, PackReader, PackService, PackTrailReader],
  exports: [IssuingService, RegisterService, CheckService, CheckAddress],
})
export class IssuingModule {}
