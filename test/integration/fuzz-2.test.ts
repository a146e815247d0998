import { describeFuzz } from '../support/fuzz';

describeFuzz(1, 2);
