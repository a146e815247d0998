import { describeFuzz } from '../support/fuzz';

describeFuzz(0, 2);
