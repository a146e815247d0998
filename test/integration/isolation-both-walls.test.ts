import { describeIsolation } from '../support/describe-isolation';

describe('with both walls', () => {
  describeIsolation(undefined);
});
