export { NOTIFICATION_ENTITIES } from './webhook.entity';
