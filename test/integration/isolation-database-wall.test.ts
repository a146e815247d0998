import { describeIsolation } from '../support/describe-isolation';

describe('with the wall of the database alone', () => {
  describeIsolation('applicationWall');
});
