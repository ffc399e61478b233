import { theLedger } from './migrations/0001-the-ledger.ts';
import { printJobs } from './migrations/0002-print-jobs.ts';
import { purchasesThatStayOpen } from './migrations/0003-purchases-that-stay-open.ts';
import { search } from './migrations/0004-search.ts';
import { priceDiffers } from './migrations/0005-price-differs.ts';
import { afterThePurchase } from './migrations/0006-after-the-purchase.ts';
import { formsAskedFor } from './migrations/0007-forms-asked-for.ts';
import { refusalsUnseen } from './migrations/0008-refusals-unseen.ts';
import { contractPrices } from './migrations/0009-contract-prices.ts';
import { whatAFormIs } from './migrations/0010-what-a-form-is.ts';
import { addressBook } from './migrations/0011-address-book.ts';
import { pickups } from './migrations/0012-pickups.ts';
import { papersOfOtherKinds } from './migrations/0013-papers-of-other-kinds.ts';
import { tracking } from './migrations/0014-tracking.ts';
import { figures } from './migrations/0015-figures.ts';
import { statements } from './migrations/0016-statements.ts';
import { unfitForForms } from './migrations/0017-unfit-for-forms.ts';
import { customsItems } from './migrations/0018-customs-items.ts';
import { whoseKeyItIs } from './migrations/0019-whose-key-it-is.ts';
import { figuresOfALatePrice } from './migrations/0020-figures-of-a-late-price.ts';
import { daysAndMonths } from './migrations/0021-days-and-months.ts';
import { fewerPagesAPurchase } from './migrations/0022-fewer-pages-a-purchase.ts';
import { formsBesideTheRows } from './migrations/0023-forms-beside-the-rows.ts';
import { freshDocuments } from './migrations/0024-fresh-documents.ts';
import { wordsInAPause } from './migrations/0025-words-in-a-pause.ts';

/**
 * The schema, a step a version: `user_version` is the number of steps that a file has been through. A step that was
 * released is never edited; what changes is a new step.
 */
export const migrations: readonly string[] = [
  theLedger, printJobs, purchasesThatStayOpen, search, priceDiffers, afterThePurchase, formsAskedFor, refusalsUnseen, contractPrices, whatAFormIs,
  addressBook, pickups, papersOfOtherKinds, tracking, figures, statements, unfitForForms, customsItems,
  whoseKeyItIs, figuresOfALatePrice, daysAndMonths, fewerPagesAPurchase, formsBesideTheRows, freshDocuments, wordsInAPause,
];
