import { describeIsolation } from '../support/describe-isolation';

describe('with the wall of the application alone', () => {
  describeIsolation('databaseWall');
});
