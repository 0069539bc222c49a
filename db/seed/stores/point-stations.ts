import type { Point } from '@/lib/geo';
import type { Both } from '../products/types';

/** The station near a shop, with the side of it on which parcels are collected. */
interface StationNearShop extends Point {
  storeCode: string;
  station: Both;
  side: Both;
}

const near = (storeCode: string, station: [ja: string, en: string], side: [ja: string, en: string], at: Point) => ({
  storeCode,
  station: { ja: station[0], en: station[1] },
  side: { ja: side[0], en: side[1] },
  ...at,
});

/** One for each of the thirty shops. */
export const stationsNearShops: StationNearShop[] = [
  near('0001', ['東京駅', 'Tokyo Station'], ['丸の内南口', 'Marunouchi South'], { lat: 35.6803, lng: 139.7659 }),
  near('0002', ['有楽町駅', 'Yurakucho Station'], ['中央口', 'Central'], { lat: 35.675, lng: 139.763 }),
  near('0003', ['日本橋駅', 'Nihombashi Station'], ['B6出口', 'Exit B6'], { lat: 35.6822, lng: 139.7743 }),
  near('0004', ['京橋駅', 'Kyobashi Station'], ['6番出口', 'Exit 6'], { lat: 35.6767, lng: 139.7702 }),
  near('0005', ['神田駅', 'Kanda Station'], ['西口', 'West'], { lat: 35.6918, lng: 139.7709 }),
  near('0006', ['大手町駅', 'Otemachi Station'], ['C8出口', 'Exit C8'], { lat: 35.6847, lng: 139.766 }),
  near('0007', ['八丁堀駅', 'Hatchobori Station'], ['A5出口', 'Exit A5'], { lat: 35.6747, lng: 139.7776 }),
  near('0011', ['新宿駅', 'Shinjuku Station'], ['東口', 'East'], { lat: 35.6909, lng: 139.7003 }),
  near('0012', ['渋谷駅', 'Shibuya Station'], ['ハチ公口', 'Hachiko'], { lat: 35.658, lng: 139.7016 }),
  near('0013', ['池袋駅', 'Ikebukuro Station'], ['東口', 'East'], { lat: 35.7295, lng: 139.7109 }),
  near('0014', ['吉祥寺駅', 'Kichijoji Station'], ['北口', 'North'], { lat: 35.7031, lng: 139.5798 }),
  near('0021', ['横浜駅', 'Yokohama Station'], ['西口', 'West'], { lat: 35.4658, lng: 139.6223 }),
  near('0022', ['新横浜駅', 'Shin-Yokohama Station'], ['北口', 'North'], { lat: 35.5076, lng: 139.6175 }),
  near('0023', ['大宮駅', 'Omiya Station'], ['東口', 'East'], { lat: 35.9063, lng: 139.624 }),
  near('0024', ['千葉駅', 'Chiba Station'], ['東口', 'East'], { lat: 35.6131, lng: 140.1134 }),
  near('0031', ['大通駅', 'Odori Station'], ['10番出口', 'Exit 10'], { lat: 43.0608, lng: 141.3546 }),
  near('0032', ['仙台駅', 'Sendai Station'], ['西口', 'West'], { lat: 38.2602, lng: 140.8824 }),
  near('0033', ['金沢駅', 'Kanazawa Station'], ['東口', 'East'], { lat: 36.578, lng: 136.6478 }),
  near('0034', ['栄駅', 'Sakae Station'], ['16番出口', 'Exit 16'], { lat: 35.1701, lng: 136.9084 }),
  near('0035', ['名古屋駅', 'Nagoya Station'], ['桜通口', 'Sakura-dori'], { lat: 35.1709, lng: 136.8815 }),
  near('0041', ['京都河原町駅', 'Kyoto-kawaramachi Station'], ['4番出口', 'Exit 4'], { lat: 35.0037, lng: 135.7687 }),
  near('0042', ['京都駅', 'Kyoto Station'], ['烏丸中央口', 'Karasuma Central'], { lat: 34.9858, lng: 135.7588 }),
  near('0043', ['大阪梅田駅', 'Osaka-umeda Station'], ['茶屋町口', 'Chayamachi'], { lat: 34.7052, lng: 135.4986 }),
  near('0044', ['心斎橋駅', 'Shinsaibashi Station'], ['6番出口', 'Exit 6'], { lat: 34.675, lng: 135.5003 }),
  near('0045', ['なんば駅', 'Namba Station'], ['B22出口', 'Exit B22'], { lat: 34.6668, lng: 135.5005 }),
  near('0046', ['三ノ宮駅', 'Sannomiya Station'], ['西口', 'West'], { lat: 34.6946, lng: 135.1949 }),
  near('0047', ['本通駅', 'Hondori Station'], ['電停前', 'tram stop'], { lat: 34.3935, lng: 132.4577 }),
  near('0048', ['天神駅', 'Tenjin Station'], ['中央口', 'Central'], { lat: 33.5913, lng: 130.3987 }),
  near('0049', ['博多駅', 'Hakata Station'], ['博多口', 'Hakata'], { lat: 33.5897, lng: 130.4207 }),
  near('0050', ['牧志駅', 'Makishi Station'], ['西口', 'West'], { lat: 26.2169, lng: 127.6903 }),
];
