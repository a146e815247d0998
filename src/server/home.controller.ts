import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { join } from 'node:path';
import { allowPage } from '../http';
import { DomainError } from '../shared/domain-error';

const FOLDER = join(__dirname, 'home');
const FILES: ReadonlySet<string> = new Set(['home.css', 'home.js']);

/** The first page, for people. */
@ApiExcludeController()
@Controller()
export class HomeController {
  @Get()
  page(@Res() response: Response): void {
    allowPage(response);
    response.sendFile('index.html', { root: FOLDER, cacheControl: false });
  }

  @Get('home/:file')
  file(@Param('file') file: string, @Res() response: Response): void {
    if (!FILES.has(file)) throw new DomainError('request/unknown-route', `There is no file ${file}.`);
    response.sendFile(file, { root: FOLDER, cacheControl: false });
  }
}
