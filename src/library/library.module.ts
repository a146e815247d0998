import { Module } from '@nestjs/common';
import { FrameworkVersionController } from './framework-version.controller';
import { FrameworkVersionService } from './framework-version.service';
import { LibraryService } from './library.service';
import { UploadChecker } from './upload-checker';

/** Takes `Database` and `Creations` from global modules. */
@Module({
  controllers: [FrameworkVersionController],
  providers: [LibraryService, FrameworkVersionService, UploadChecker],
  exports: [LibraryService, FrameworkVersionService],
})
export class LibraryModule {}
