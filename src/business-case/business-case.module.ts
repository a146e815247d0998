import { Module } from '@nestjs/common';
import { ResultsModule } from '../results';
import { BenefitModelController } from './benefit-model.controller';
import { BenefitModelService } from './benefit-model.service';

/** What the plan of an engagement brings. */
@Module({ imports: [ResultsModule], controllers: [BenefitModelController], providers: [BenefitModelService] })
export class BusinessCaseModule {}
