import { listDeliveryTermsOperation } from './api-basket-delivery';
import { listServingPointsOperation } from './api-basket-points';
import { listServingStoresOperation } from './api-basket-stores';
import {
  addVariantOperation,
  createProductOperation,
  getCatalogueOperation,
  getVariantOperation,
  listCatalogueOperation,
  listVariantsOperation,
  patchProductOperation,
  patchVariantOperation,
} from './api-catalogue';
import { getCustomerOperation } from './api-customers';
import { listEventsOperation } from './api-events';
import {
  acceptOperation,
  cancelFulfillmentOperation,
  deliverOperation,
  getFulfillmentOperation,
  handOverOperation,
  readyOperation,
  shipOperation,
  startPickingOperation,
} from './api-fulfillments';
import { receiveReturnOperation } from './api-goods-back';
import { getKeptOrderOperation, listOrdersOperation } from './api-kept-orders';
import { changeStockOperation, listLevelsOperation } from './api-levels';
import { getLocationOperation, listLocationsOperation, patchLocationOperation } from './api-locations';
import type { Operation } from './api-operation';
import { cancelOrderOperation, getOrderOperation } from './api-orders';
import {
  cancelLinesOperation,
  cancelPartOperation,
  extendHoldOperation,
  relocatePartOperation,
  takeRestOperation,
  waitOperation,
} from './api-part-acts';
import { placeOrderOperation } from './api-placing';
import { getProductOperation, listProductsOperation } from './api-products';
import { quoteOrderOperation } from './api-quote';
import { listReceiptsOperation } from './api-receipts';
import { listReturnsOperation, requestReturnOperation } from './api-returns';
import { listSlotsOperation } from './api-slots';
import { listStockOperation } from './api-stock';
import { getStoreOperation, listStoresOperation } from './api-stores';
import { listTransfersOperation, receiveTransferOperation, sendTransferOperation } from './api-transfers';

/** What the interface is made of, for those who read of it: the first half anybody may call, the others need a key. */
export const operationGroups: Record<OperationGroup, readonly Operation[]> = {
  shopping: [
    listProductsOperation,
    getProductOperation,
    listStoresOperation,
    getStoreOperation,
    listSlotsOperation,
    listStockOperation,
    listServingStoresOperation,
    listServingPointsOperation,
    listDeliveryTermsOperation,
  ],
  ordering: [
    quoteOrderOperation,
    placeOrderOperation,
    getOrderOperation,
    cancelOrderOperation,
    extendHoldOperation,
    cancelPartOperation,
    cancelLinesOperation,
    relocatePartOperation,
    waitOperation,
    takeRestOperation,
    listReceiptsOperation,
    listReturnsOperation,
    requestReturnOperation,
  ],
  catalogue: [
    listCatalogueOperation,
    getCatalogueOperation,
    createProductOperation,
    patchProductOperation,
    addVariantOperation,
    listVariantsOperation,
    getVariantOperation,
    patchVariantOperation,
  ],
  stock: [listLevelsOperation, changeStockOperation],
  locations: [listLocationsOperation, getLocationOperation, patchLocationOperation],
  orders: [
    listOrdersOperation,
    getKeptOrderOperation,
    getFulfillmentOperation,
    acceptOperation,
    startPickingOperation,
    readyOperation,
    handOverOperation,
    cancelFulfillmentOperation,
    shipOperation,
    deliverOperation,
  ],
  transfers: [listTransfersOperation, sendTransferOperation, receiveTransferOperation],
  returns: [receiveReturnOperation],
  customers: [getCustomerOperation],
  events: [listEventsOperation],
};

export const operationGroupNames = [
  'shopping',
  'ordering',
  'catalogue',
  'stock',
  'locations',
  'orders',
  'transfers',
  'returns',
  'customers',
  'events',
] as const;
export type OperationGroup = (typeof operationGroupNames)[number];
