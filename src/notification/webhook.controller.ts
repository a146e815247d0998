import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import {
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CurrentScope,
  IdParam,
  IfMatch,
  PageDto,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { DeliveryService } from './delivery.service';
import {
  CreateWebhookDto,
  DeliveryDto,
  DeliveryQueryDto,
  RotateSecretDto,
  UpdateWebhookDto,
  USUAL_OVERLAP_HOURS,
  WebhookDto,
  WebhookListDto,
  WebhookWithSecretDto,
} from './webhook.dto';
import { WebhookService } from './webhook.service';

@ApiTags('Webhooks')
@Controller({ path: 'webhooks', version: '1' })
export class WebhookController {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly deliveries: DeliveryService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('webhooks.read')
  @ApiOperation({
    operationId: 'listWebhooks',
    summary: 'List webhooks',
    description: 'All of the workspace, the oldest first. Their secrets are never shown again.',
  })
  @ApiOkResponse({ type: WebhookListDto })
  async list(@CurrentScope() scope: Scope): Promise<WebhookListDto> {
    return { items: await this.webhooks.list(scope, new Date()) };
  }

  @Post()
  @Allow('webhooks.secret')
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Register a webhook',
    description:
      'For owners, signed in. Answers with the secret, this once. Messages are signed after the Standard Webhooks convention ' +
      '(webhook-id, webhook-timestamp, webhook-signature) and come at least once: a repeat has the same webhook-id. What ' +
      'happened before is not told.',
  })
  @ApiCreatedResponse({ type: WebhookWithSecretDto })
  @ApiProblem('request/invalid', 'webhook/invalid', 'webhook/too-many')
  create(@Creation() creation: CreationRequest, @Body() body: CreateWebhookDto): Promise<WebhookWithSecretDto> {
    return this.creations.once<WebhookWithSecretDto>(creation, async (tx) => {
      const view = await this.webhooks.create(tx, creation.scope, body, new Date());
      return { view, kept: { ...view, secret: null }, location: `/webhooks/${view.id}`, version: view.version };
    });
  }

  @Get(':webhookId')
  @WithEtag()
  @Allow('webhooks.read')
  @ApiOperation({
    operationId: 'getWebhook',
    summary: 'Read a webhook',
    description: 'Whether it is active, why not, and how many messages wait. Gives the ETag that a change has to name.',
  })
  @ApiOkResponse({ type: WebhookDto })
  @ApiProblem('webhook/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('webhookId') id: string): Promise<WebhookDto> {
    return this.webhooks.get(scope, id, new Date());
  }

  @Patch(':webhookId')
  @WithEtag()
  @Allow('webhooks.write')
  @ApiOperation({
    operationId: 'updateWebhook',
    summary: 'Change, pause or resume a webhook',
    description:
      'Changes the properties that are sent; null clears. Messages on their way go to the address as it was.',
  })
  @ApiOkResponse({ type: WebhookDto })
  @ApiProblem('request/invalid', 'webhook/not-found', 'webhook/invalid')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('webhookId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateWebhookDto,
  ): Promise<WebhookDto> {
    return this.webhooks.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @Allow('webhooks.write')
  @ApiOperation({
    operationId: 'deleteWebhook',
    summary: 'Remove a webhook',
    description: 'With its deliveries; what waits is not sent any more.',
  })
  @ApiNoContentResponse()
  @ApiProblem('webhook/not-found')
  remove(@CurrentScope() scope: Scope, @IdParam('webhookId') id: string, @IfMatch() version: string): Promise<void> {
    return this.webhooks.remove(scope, id, versionNumber(version), new Date());
  }

  @Post(':webhookId/secret')
  @HttpCode(200)
  @WithEtag()
  @Allow('webhooks.secret')
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Rotate the secret of a webhook',
    description:
      'For owners, signed in. Answers with the new secret, this once. For the hours given, messages carry a signature with ' +
      'each of the two, the new one first.',
  })
  @ApiOkResponse({ type: WebhookWithSecretDto })
  @ApiProblem('request/invalid', 'webhook/not-found')
  rotate(
    @CurrentScope() scope: Scope,
    @IdParam('webhookId') id: string,
    @IfMatch() version: string,
    @Body() { overlapHours = USUAL_OVERLAP_HOURS }: RotateSecretDto,
  ): Promise<WebhookWithSecretDto> {
    return this.webhooks.rotate(scope, id, versionNumber(version), overlapHours, new Date());
  }

  @Post(':webhookId/test')
  @HttpCode(202)
  @Allow('webhooks.write')
  @ApiOperation({
    operationId: 'testWebhook',
    summary: 'Send a test message to a webhook',
    description: 'Of the type webhook.test. It is sent in a moment: look at the deliveries for the answer.',
  })
  @ApiAcceptedResponse({ type: DeliveryDto })
  @ApiProblem('webhook/not-found', 'webhook/paused')
  test(@Creation() creation: CreationRequest, @IdParam('webhookId') id: string): Promise<DeliveryDto> {
    return this.creations.once<DeliveryDto>(creation, async (tx) => {
      const view = await this.deliveries.test(tx, creation.scope, id, new Date());
      return { view, location: `/webhooks/${id}/deliveries`, status: 202 };
    });
  }

  @Get(':webhookId/deliveries')
  @Allow('webhooks.read')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'List what was sent to a webhook',
    description: 'The latest first, each with its answer and, where it did not arrive, why. Kept for 30 days.',
  })
  @ApiOkResponse({ type: PageDto(DeliveryDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'webhook/not-found')
  listDeliveries(
    @CurrentScope() scope: Scope,
    @IdParam('webhookId') id: string,
    @Query() query: DeliveryQueryDto,
  ): Promise<Page<DeliveryDto>> {
    return this.deliveries.list(scope, id, query);
  }

  @Post(':webhookId/deliveries/:deliveryId/redeliver')
  @HttpCode(202)
  @Allow('webhooks.write')
  @ApiOperation({
    operationId: 'redeliverWebhookMessage',
    summary: 'Send a message again',
    description:
      'The same bytes with the same webhook-id, as a new delivery. For one that has arrived or was given up.',
  })
  @ApiAcceptedResponse({ type: DeliveryDto })
  @ApiProblem('webhook/not-found', 'webhook/delivery-not-found', 'webhook/delivery-pending', 'webhook/paused')
  redeliver(
    @Creation() creation: CreationRequest,
    @IdParam('webhookId') id: string,
    @IdParam('deliveryId') deliveryId: string,
  ): Promise<DeliveryDto> {
    return this.creations.once<DeliveryDto>(creation, async (tx) => {
      const view = await this.deliveries.redeliver(tx, creation.scope, id, deliveryId, new Date());
      return { view, location: `/webhooks/${id}/deliveries`, status: 202 };
    });
  }
}
