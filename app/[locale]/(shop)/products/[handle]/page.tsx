import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getMessages, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { preload } from 'react-dom';
import { stockAddress, storesAddress } from '@/components/live-addresses';
import { NearStores } from '@/components/near-stores';
import { OptionPicker } from '@/components/option-picker';
import { ProductBar } from '@/components/product-bar';
import { ProductChoice } from '@/components/product-choice';
import { ProductGallery } from '@/components/product-gallery';
import { ProductGrid } from '@/components/product-grid';
import { ProductOffline } from '@/components/product-offline';
import { ProductOutcome } from '@/components/product-outcome';
import { ProductPickup } from '@/components/product-pickup';
import { ProductPrice } from '@/components/product-price';
import type { ProductWords } from '@/components/product-words';
import { StockByStoreSection } from '@/components/stock-by-store-section';
import { StoreStrip } from '@/components/store-strip';
import { StructuredData } from '@/components/structured-data';
import { Crumbs } from '@/components/ui/crumbs';
import { wholeList } from '@/lib/catalog/input';
import { listProducts } from '@/lib/catalog/list-products';
import { productView } from '@/lib/catalog/product-view';
import { getProduct } from '@/lib/catalog/queries';
import type { Product, ProductCard } from '@/lib/catalog/types';
import { inLocale, localePath } from '@/lib/locale';
import { productData } from '@/lib/promise/product-data';
import { listShopsBySku, listSkusInStock } from '@/lib/promise/queries';
import { startSku } from '@/lib/promise/start-sku';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { isStorable } from '@/lib/storable';
import { getSetting } from '@/lib/stores/settings';
import { trailData } from '@/lib/trail-data';
import { alternatesOf } from '@/lib/web/alternates';
import { cardOfProduct, pictureElsewhere, sharing } from '@/lib/web/cards';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { publicAddress } from '@/lib/web/public-address';
import { type Reading, reading } from '@/lib/web/reading';
import { addToBasket } from '../../basket/actions';
import { ProductText } from './product-text';

interface Props {
  params: Promise<{ locale: string; handle: string }>;
}

export const revalidate = 300;
/** Each is rendered when first asked for: a catalogue may hold a hundred thousand. */
export const generateStaticParams = () => [];

const readProduct = cache(async (params: Props['params']) => {
  const handle = decodeURIComponent((await params).handle);
  const product = isStorable(handle) ? await getProduct((await reading()).db, handle) : null;
  return product ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const product = await readProduct(params);
  const t = await getTranslations('product');
  const title = inLocale(product.title, locale);
  const page = `products/${encodeURIComponent(product.handle)}`;
  return {
    title,
    description: [product.tagline && inLocale(product.tagline, locale), t('description', { title })]
      .filter(Boolean)
      .join(' '),
    alternates: alternatesOf(locale, `/products/${product.handle}`),
    openGraph: sharing({
      ...{ locale, page, title, card: await cardOfProduct(locale, product) },
      elsewhere: pictureElsewhere(product),
    }),
  };
}

const OTHERS = 4;

/** Of the same category, best known first. */
async function listOthers(db: Reading['db'], { id, category }: Product): Promise<ProductCard[]> {
  if (!category) return [];
  const cards = await listProducts(db, { category: category.slug, filter: wholeList }, OTHERS + 1);
  return cards.filter((card) => card.id !== id).slice(0, OTHERS);
}

export default async function ProductPage({ params }: Props) {
  const locale = await pageLocale(params);
  const product = await readProduct(params);
  const { db, now } = await reading();
  const [t, messages, calendar, shopsBySku, inStock, returns, others] = await Promise.all([
    getTranslations('product'),
    getMessages(),
    storeCalendar(db, now),
    listShopsBySku(db, product.id),
    listSkusInStock(db, product.id),
    getSetting(db, 'returns'),
    listOthers(db, product),
  ]);
  const view = productView(product, locale);
  const opensWith = startSku(product.variants, shopsBySku);
  // What the page asks for first is on its way before its scripts are.
  for (const address of [storesAddress(locale), stockAddress(opensWith)]) {
    preload(address, { as: 'fetch', crossOrigin: 'anonymous' });
  }
  const words = messages.product?.live as ProductWords;
  const tiles = mapTiles();
  const refusals = messages.refusal as Record<string, string>;
  const { category, kicker, tagline } = product;
  const above = category
    ? [{ name: inLocale(category.name, locale), href: localePath(locale, `/categories/${category.slug}`) }]
    : [];
  const trail = [...above, { name: view.title }];
  return (
    <ProductChoice view={view} startSku={opensWith} locale={locale} words={words} add={addToBasket}>
      <StoreStrip locale={locale} />
      <main id="main">
        <ProductOffline />
        <div className="wrap product-crumbs">
          <Crumbs label={t('where')} trail={trail} />
        </div>
        <div className="product-main">
          <ProductGallery />
          <div className="product-words">
            {kicker && <p className="small soft">{inLocale(kicker, locale)}</p>}
            <h1>{view.title}</h1>
            {tagline && <p className="tagline soft phrase">{inLocale(tagline, locale)}</p>}
            <ProductPrice />
            <OptionPicker chartHref={view.sizeTable ? '#sizes' : null} />
            <noscript>
              <p className="note">{t('noScript')}</p>
            </noscript>
            <ProductPickup />
          </div>
        </div>
        {product.ways.includes('pickup') && (
          <>
            <NearStores tiles={tiles} />
            <StockByStoreSection tiles={tiles} />
          </>
        )}
        <ProductText product={product} hasSizes={view.sizeTable !== null} locale={locale} />
        {category && others.length > 0 && (
          <section className="wrap sec" aria-labelledby="others">
            <h2 id="others">{t('together', { category: inLocale(category.name, locale) })}</h2>
            <ProductGrid cards={others} locale={locale} />
          </section>
        )}
        <ProductBar />
      </main>
      <ProductOutcome
        basketHref={localePath(locale, '/basket')}
        refusals={{ unexpected: refusals.unexpected ?? '', quantity_limit: refusals.quantity_limit ?? '' }}
      />
      <StructuredData data={trailData(trail, publicAddress)} />
      <StructuredData
        data={productData({
          product,
          shopsBySku,
          inStock,
          stores: calendar.stores,
          returns,
          locale,
          page: publicAddress(localePath(locale, `/products/${product.handle}`)),
          address: publicAddress,
        })}
      />
    </ProductChoice>
  );
}
