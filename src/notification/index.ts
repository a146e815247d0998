export { DeliveryQueue } from './delivery-queue';
export { DeliveryWorker } from './delivery-worker';
export { NOTIFICATION_OPTIONS, type NotificationOptions } from './notification-options';
export { NotificationModule } from './notification.module';
export { NOTHING_ALLOWED } from './rules/networks';
export { NOTIFICATION_ENTITIES } from './webhook.entity';
