import { Global, Module } from '@nestjs/common';
import { ACTION_LISTENER } from '../remediation';
import { DeliveryQueue } from './delivery-queue';
import { DeliveryService } from './delivery.service';
import { DeliveryWorker } from './delivery-worker';
import { Outbox } from './outbox';
import { ReminderScan } from './reminder-scan';
import { WebhookController } from './webhook.controller';
import { WebhookService } from './webhook.service';
import { WebhookSecrets } from './webhook-secrets';

/**
 * Webhooks. Needs `NOTIFICATION_OPTIONS`. Global, so that corrective actions, which know nothing of it, find who listens.
 * Nothing is sent before `DeliveryWorker.start()`.
 */
@Global()
@Module({
  controllers: [WebhookController],
  providers: [
    ...[WebhookService, WebhookSecrets, DeliveryService, DeliveryQueue, DeliveryWorker, ReminderScan, Outbox],
    { provide: ACTION_LISTENER, useExisting: Outbox },
  ],
  exports: [ACTION_LISTENER, DeliveryQueue, DeliveryWorker],
})
export class NotificationModule {}
