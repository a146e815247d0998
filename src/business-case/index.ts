export { BusinessCaseModule } from './business-case.module';
