"""One expression: what real texts print, and what is no date."""

import datetime as dt
import pickle

import pytest

from dates.shown import shown
from kamtibmas.dates import Prefer, When, as_when, parse_when
from kamtibmas.errors import InvalidDateError, InvalidValueError, Rule

# Friday
REFERENCE = dt.date(2024, 2, 9)

READ = [
    ("Hari : Kamis, Tanggal : 8 Februari 2024, Pukul : 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("Kamis tanggal 08-02-2024 Pkl 09.00 Wib", "2024-02-08 09.00 WIB Kamis"),
    ("Kamis, 08/02/2024 Jam. 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("Kamis (8/2/2024) siang sekitar pukul 13.00 WIB", "2024-02-08 13.00 WIB siang Kamis"),
    ("8 Pebruari 2024 jam 09.00 wib s/d jam 11.00 wib", "2024-02-08 09.00-11.00 WIB"),
    ("Kamis (8/2) dini hari tadi", "2024-02-08 dini hari Kamis"),
    ("Selasa malam kemarin", "2024-02-06 malam Selasa"),
    ("kemarin siang sekitar pukul 13.00", "2024-02-08 13.00 siang"),
    ("Minggu besok", "2024-02-11 Minggu"),
    ("dua hari mendatang", "2024-02-11"),
    ("Kamis tengah malam", "2024-02-08 malam Kamis"),
    ("Kamis petang", "2024-02-08 sore Kamis"),
    ("pukul 09.00 wib s/d. selesai", "2024-02-09 09.00 selesai WIB"),
    ("09.00 Wib-Selesai", "2024-02-09 09.00 selesai WIB"),
    ("5 S/D 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("Tw. I 2024", "2024-01-01..2024-03-31 quarter"),
    ("Kamis Kliwon, 8 Februari 2024", "2024-02-08 Kamis"),
    ("Kamis (8-2)", "2024-02-08 Kamis"),
    ("Kamis (8.2)", "2024-02-08 Kamis"),
    ("Kamis, 8 – Jumat, 9 Februari 2024", "2024-02-08..2024-02-09 Kamis/Jumat"),
    ("Sabtu (10) dan Minggu (11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu-Minggu (10/2-11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("8/Feb/24", "2024-02-08"),
    ("Kamis (8 Feb)", "2024-02-08 Kamis"),
    ("minggu ke-2 bulan Februari tahun 2024", "2024-02-08..2024-02-14 week"),
    (
        "31 Desember 2023 pukul 22.00 WIB hingga 1 Januari 2024 pukul 01.00 WIB",
        "2023-12-31..2024-01-01 22.00-01.00 WIB",
    ),
    ("tanggal 5 kemarin", "2024-02-05"),
    ("8 Februari kemarin", "2024-02-08"),
    ("Kamis (8/2/2024) pukul 09:00:30 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("5 – 7 Februari", "2024-02-05..2024-02-07"),
    ("Kamis (8/2/2024) pukul 09.00 WIB s.d.11.00 WIB", "2024-02-08 09.00-11.00 WIB Kamis"),
    (
        "Senin, 5 Februari 2024 sampai dengan Kamis, 8 Februari 2024 pukul 08.00 s.d. 15.00 WIB",
        "2024-02-05..2024-02-08 08.00-15.00 WIB Senin/Kamis",
    ),
    ("Kamis sore (8/2/2024) pukul 16.00 hingga 18.00 WIB", "2024-02-08 16.00-18.00 WIB sore Kamis"),
    ("hari Jumat tgl 9 bulan Pebruari thn 2024", "2024-02-09 Jumat"),
    ("Kamis,(8/2/2024)", "2024-02-08 Kamis"),
    ("Kamis (8/2/2024 )", "2024-02-08 Kamis"),
    ("( 8/2/2024 )", "2024-02-08"),
    ("Kamis( 8 Februari 2024 )", "2024-02-08 Kamis"),
    ("Kamis:8/2/2024", "2024-02-08 Kamis"),
    ("Sabtu pagi hingga Minggu (11/2/2024)", "2024-02-10..2024-02-11 pagi Sabtu/Minggu"),
    # one date cannot be both days
    ("Sabtu hingga Minggu (11/2/2024)", "2024-02-11 Sabtu/Minggu conflict"),
    ("8 Februari 2024 pagi WIB", "2024-02-08 WIB pagi"),
    ("Kamis, 8 Februari 2024", "2024-02-08 Kamis"),
    ("KAMIS, 8 FEBRUARI 2024", "2024-02-08 Kamis"),
    ("kamis 8 februari 2024", "2024-02-08 Kamis"),
    ("Hari Kamis tgl 8 Februari 2024", "2024-02-08 Kamis"),
    ("Kamis tgl. 8 Feb 2024", "2024-02-08 Kamis"),
    ("hari/tanggal : Kamis, 8 Februari 2024", "2024-02-08 Kamis"),
    ("Jum'at, 9 Februari 2024", "2024-02-09 Jumat"),
    ("Jumat 9 Februari 2024", "2024-02-09 Jumat"),
    ("Ahad, 11 Februari 2024", "2024-02-11 Minggu"),
    ("Ahad (11/2/2024)", "2024-02-11 Minggu"),
    ("Kamis,  8  Februari  2024.", "2024-02-08 Kamis"),
    ("Kamis (8/2/2024)", "2024-02-08 Kamis"),
    ("Kamis (08/02/2024)", "2024-02-08 Kamis"),
    ("Kamis ( 8 / 2 / 2024 )", "2024-02-08 Kamis"),
    ("Kamis 8/2/2024", "2024-02-08 Kamis"),
    ("Kamis, 8/2/24", "2024-02-08 Kamis"),
    ("Kamis (8-2-2024)", "2024-02-08 Kamis"),
    ("(8/2/2024)", "2024-02-08"),
    ("Senin (5/1/2024)", "2024-01-05 Senin conflict"),
    ("Minggu malam (4/2/2024)", "2024-02-04 malam Minggu"),
    ("Minggu (4/2/2024) dini hari", "2024-02-04 dini hari Minggu"),
    ("Kamis malam (8/2)", "2024-02-08 malam Kamis"),
    # the evening before Friday: no contradiction
    ("malam Jumat (8/2/2024)", "2024-02-08 malam Kamis"),
    ("8 Feb 2024", "2024-02-08"),
    ("8 Feb. 2024", "2024-02-08"),
    ("17 Agt 2023", "2023-08-17"),
    ("17 Ags 2023", "2023-08-17"),
    ("17 Agu 2023", "2023-08-17"),
    ("17 AGUSTUS 2023", "2023-08-17"),
    ("8-Feb-2024", "2024-02-08"),
    ("8 Februari, 2024", "2024-02-08"),
    ("tanggal 8 Februari 2024", "2024-02-08"),
    ("tgl 8 Februari 2024", "2024-02-08"),
    ("tgl. 8-2-2024", "2024-02-08"),
    ("14 Februari mendatang", "2024-02-14"),
    ("14 Februari nanti", "2024-02-14"),
    ("14 Februari 2024 mendatang", "2024-02-14"),
    ("14 Februari yang akan datang", "2024-02-14"),
    ("bulan Februari 2024", "2024-02-01..2024-02-29 month"),
    ("Februari", "2024-02-01..2024-02-29 month"),
    ("bulan Februari", "2024-02-01..2024-02-29 month"),
    ("bulan ini", "2024-02-01..2024-02-29 month"),
    ("8/2/2024", "2024-02-08"),
    ("8/2/24", "2024-02-08"),
    ("08/02/24", "2024-02-08"),
    ("8-2-2024", "2024-02-08"),
    ("8 / 2 / 2024", "2024-02-08"),
    ("8.2.2024", "2024-02-08"),
    ("08.02.24", "2024-02-08"),
    ("8/2", "2024-02-08"),
    ("2024-02-08T09:00:00+07:00", "2024-02-08 09.00 WIB"),
    ("2024-02-08 09:00", "2024-02-08 09.00"),
    ("2024-02-08 09:00:00 WIB", "2024-02-08 09.00 WIB"),
    ("2024-02-08T09:00WIB", "2024-02-08 09.00 WIB"),
    ("2024-02", "2024-02-01..2024-02-29 month"),
    ("Kamis (8/2/2024) pukul 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("Kamis (8/2/2024), pukul 09.00-11.30 WIB", "2024-02-08 09.00-11.30 WIB Kamis"),
    ("Kamis (8/2/2024) pukul 09.00 s/d 11.00 Wib", "2024-02-08 09.00-11.00 WIB Kamis"),
    ("Kamis (8/2/2024) pukul 09.00 WIB – 11.00 WIB", "2024-02-08 09.00-11.00 WIB Kamis"),
    (
        "Kamis (8/2/2024) pukul 22.00 WIB hingga 02.00 WIB",
        "2024-02-08..2024-02-09 22.00-02.00 WIB Kamis",
    ),
    (
        "Kamis (8/2/2024) pukul 22.00 WIB sampai dengan Jumat (9/2/2024) pukul 02.00 WIB",
        "2024-02-08..2024-02-09 22.00-02.00 WIB Kamis/Jumat",
    ),
    (
        "Sabtu (10/2/2024) malam hingga Minggu (11/2/2024) dini hari",
        "2024-02-10..2024-02-11 malam Sabtu/Minggu",
    ),
    ("Kamis, 8 Februari 2024 pukul 09.00 WIB s.d selesai", "2024-02-08 09.00 selesai WIB Kamis"),
    ("Kamis, 8 Februari 2024 pkl 09.00 wib sd selesai", "2024-02-08 09.00 selesai WIB Kamis"),
    ("Kamis, 8 Februari 2024 pukul 09.00 WIB sampai selesai", "2024-02-08 09.00 selesai WIB Kamis"),
    ("Kamis, 8 Februari 2024 pukul 09.00 WIB - selesai", "2024-02-08 09.00 selesai WIB Kamis"),
    ("pukul 09.00 WIB Kamis (8/2/2024)", "2024-02-08 09.00 WIB Kamis"),
    ("8 Februari 2024 09:00", "2024-02-08 09.00"),
    ("8/2/2024 19:30", "2024-02-08 19.30"),
    ("08/02/2024 19.30 WIB", "2024-02-08 19.30 WIB"),
    ("08-02-2024 | 14:30", "2024-02-08 14.30"),
    ("Kamis, 8 Feb 2024 14:05:33", "2024-02-08 14.05 Kamis"),
    ("jam 7 malam Kamis 8 Februari 2024", "2024-02-08 19.00 malam Kamis"),
    ("Kamis (8/2/2024) sekira jam 20.30 Wib", "2024-02-08 20.30 WIB Kamis"),
    ("Kamis (8/2/2024) sekitar 20.30 WIB", "2024-02-08 20.30 WIB Kamis"),
    ("Kamis (8/2/2024) kira-kira pukul 20.30 WIB", "2024-02-08 20.30 WIB Kamis"),
    ("Kamis (8/2/2024) sekitar jam 8 pagi", "2024-02-08 08.00 pagi Kamis"),
    ("Kamis 8 Februari 2024 jam setengah delapan malam", "2024-02-08 19.30 malam Kamis"),
    (
        "Kamis, 8 Februari 2024 pukul 20.00-24.00 WIB",
        "2024-02-08..2024-02-09 20.00-00.00 WIB Kamis",
    ),
    ("Kamis, 8 Februari 2024 pukul 0900 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("5-7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5 - 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5 s/d 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5 s.d. 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5 sd 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5 hingga 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5 sampai dengan 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("tanggal 5 s/d tanggal 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("tanggal 5-7 Februari", "2024-02-05..2024-02-07"),
    ("Sabtu-Minggu (10-11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu - Minggu, 10 - 11 Februari 2024", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu dan Minggu (10-11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu dan Minggu, 10 dan 11 Februari 2024", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu (10/2) dan Minggu (11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu, 10 Februari 2024 - Minggu, 11 Februari 2024", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sabtu (10/2/2024) s.d. Minggu (11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Kamis 8 - Sabtu 10 Februari 2024", "2024-02-08..2024-02-10 Kamis/Sabtu"),
    ("Kamis (8/2) hingga Sabtu (10/2)", "2024-02-08..2024-02-10 Kamis/Sabtu"),
    ("28 Februari - 2 Maret 2024", "2024-02-28..2024-03-02"),
    ("28 Februari s.d. 2 Maret", "2024-02-28..2024-03-02"),
    ("28 Desember - 2 Januari 2024", "2023-12-28..2024-01-02"),
    ("28 November 2023 – 10 Februari 2024", "2023-11-28..2024-02-10"),
    ("1/2/2024 - 7/2/2024", "2024-02-01..2024-02-07"),
    ("01-07/02/2024", "2024-02-01..2024-02-07"),
    # a day in November, not two days
    ("10-11-2024", "2024-11-10"),
    ("2024-02-08 s.d. 2024-02-10", "2024-02-08..2024-02-10"),
    ("8-10 Februari", "2024-02-08..2024-02-10"),
    ("5, 6, dan 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("5, 6 dan 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("mulai 5 hingga 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("dari 5 Februari sampai 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("sejak 5 Februari 2024", "2024-02-05"),
    ("selama 14 hari, mulai 4 Maret 2024", "2024-03-04..2024-03-17"),
    ("4 Maret 2024 selama dua pekan", "2024-03-04..2024-03-17"),
    ("selama seminggu mulai 4 Maret 2024", "2024-03-04..2024-03-10"),
    ("selama dua bulan sejak 31 Januari 2024", "2024-01-31..2024-03-30"),
    ("hari ini", "2024-02-09"),
    ("Hari ini, Jumat (9/2/2024)", "2024-02-09 Jumat"),
    # a real slip for hari ini; 9 February 2024 is a Friday
    ("Hati ini Minggu", "2024-02-09 Minggu conflict"),
    ("hari ini Jumat", "2024-02-09 Jumat"),
    ("besok", "2024-02-10"),
    ("lusa", "2024-02-11"),
    ("besok pagi", "2024-02-10 pagi"),
    ("kemarin sore", "2024-02-08 sore"),
    ("kemarin malam", "2024-02-08 malam"),
    ("tadi pagi", "2024-02-09 pagi"),
    ("tadi siang", "2024-02-09 siang"),
    ("semalam", "2024-02-08 malam"),
    ("nanti malam", "2024-02-09 malam"),
    ("malam ini", "2024-02-09 malam"),
    ("malam nanti", "2024-02-09 malam"),
    ("siang tadi", "2024-02-09 siang"),
    ("dini hari tadi", "2024-02-09 dini hari"),
    ("Kamis", "2024-02-08 Kamis"),
    ("Kamis malam", "2024-02-08 malam Kamis"),
    ("Kamis lalu", "2024-02-08 Kamis"),
    ("Kamis pekan lalu", "2024-02-01 Kamis"),
    ("Kamis (8/2) lalu", "2024-02-08 Kamis"),
    ("Kamis mendatang", "2024-02-15 Kamis"),
    ("Kamis depan", "2024-02-15 Kamis"),
    ("Kamis pekan depan", "2024-02-15 Kamis"),
    ("Jumat ini", "2024-02-09 Jumat"),
    # the capital makes it a day
    ("Minggu lalu", "2024-02-04 Minggu"),
    # without it, it is a week
    ("minggu lalu", "2024-01-29..2024-02-04 week"),
    ("minggu depan", "2024-02-12..2024-02-18 week"),
    ("pekan ini", "2024-02-05..2024-02-11 week"),
    ("pekan depan", "2024-02-12..2024-02-18 week"),
    ("dua hari lalu", "2024-02-07"),
    ("tiga hari yang lalu", "2024-02-06"),
    ("3 hari lagi", "2024-02-12"),
    ("dua minggu lalu", "2024-01-22..2024-01-28 week"),
    ("dua pekan lagi", "2024-02-19..2024-02-25 week"),
    ("seminggu lalu", "2024-01-29..2024-02-04 week"),
    ("sepekan yang lalu", "2024-01-29..2024-02-04 week"),
    ("sebulan lalu", "2024-01-01..2024-01-31 month"),
    ("setahun lalu", "2023-01-01..2023-12-31 year"),
    ("tahun lalu", "2023-01-01..2023-12-31 year"),
    ("tahun depan", "2025-01-01..2025-12-31 year"),
    ("tahun ini", "2024-01-01..2024-12-31 year"),
    ("bulan depan", "2024-03-01..2024-03-31 month"),
    ("bulan yang lalu", "2024-01-01..2024-01-31 month"),
    ("akhir pekan ini", "2024-02-10..2024-02-11"),
    ("akhir pekan lalu", "2024-02-03..2024-02-04"),
    ("besok lusa", "2024-02-11"),
    ("kemarin lusa", "2024-02-07"),
    ("minggu ke-1 Februari 2024", "2024-02-01..2024-02-07 week"),
    ("Pekan II Februari 2024", "2024-02-08..2024-02-14 week"),
    ("pekan kedua Februari 2024", "2024-02-08..2024-02-14 week"),
    ("minggu kedua bulan Februari 2024", "2024-02-08..2024-02-14 week"),
    ("minggu ke 2 bulan ini", "2024-02-08..2024-02-14 week"),
    ("minggu ke-6 tahun 2024", "2024-02-05..2024-02-11 week"),
    ("triwulan I 2024", "2024-01-01..2024-03-31 quarter"),
    ("Triwulan I tahun 2024", "2024-01-01..2024-03-31 quarter"),
    ("triwulan pertama 2024", "2024-01-01..2024-03-31 quarter"),
    ("triwulan ke-1 tahun 2024", "2024-01-01..2024-03-31 quarter"),
    ("TW I 2024", "2024-01-01..2024-03-31 quarter"),
    ("TW I/2024", "2024-01-01..2024-03-31 quarter"),
    ("kuartal I-2024", "2024-01-01..2024-03-31 quarter"),
    ("Q1 2024", "2024-01-01..2024-03-31 quarter"),
    ("semester I 2024", "2024-01-01..2024-06-30 semester"),
    ("semester I tahun 2024", "2024-01-01..2024-06-30 semester"),
    ("semester pertama tahun 2024", "2024-01-01..2024-06-30 semester"),
    ("1 Ramadan 1445 H", "2024-03-12"),
    ("10 Zulhijah 1445 H", "2024-06-17"),
    ("1 Syawal 1445 Hijriah", "2024-04-10"),
    ("12 Rabiul Awal 1445 H", "2023-09-28"),
    ("1 Muharram 1446 H", "2024-07-07"),
    ("Kamis 8 Februari 2024 M", "2024-02-08 Kamis"),
    ("Kamsi (8/2/2024)", "2024-02-08 Kamis"),
    # sabut is a word of its own, but not before a date
    ("Sabut (10/2/2024)", "2024-02-10 Sabtu"),
    ("Saptu 10 Februari 2024", "2024-02-10 Sabtu"),
    ("Rabo, 7 Februari 2024", "2024-02-07 Rabu"),
    ("Senen 5 Februari 2024", "2024-02-05 Senin"),
    ("8 Febrauri 2024", "2024-02-08"),
    ("8 Pebuari 2024", "2024-02-08"),
    ("10 Nopemeber 2023", "2023-11-10"),
    ("17 Agusuts 2023", "2023-08-17"),
    ("9 Setember 2023", "2023-09-09"),
    # letter O for zero
    ("8 Februari 2O24", "2024-02-08"),
    # letter l for one
    ("l0 Februari 2024", "2024-02-10"),
    ("8Februari2024", "2024-02-08"),
    ("Kamis,8Februari 2024", "2024-02-08 Kamis"),
    ("Kamis (8/2/2024", "2024-02-08 Kamis"),
    ("Kamis 8/2/2024)", "2024-02-08 Kamis"),
    ("Kamis (8//2/2024)", "2024-02-08 Kamis"),
    ("Kamis (8 Februari 2024)", "2024-02-08 Kamis"),
    ("Kamis [8/2/2024]", "2024-02-08 Kamis"),
    ("17 Agustus 1945", "1945-08-17"),
    ("Mei", "2024-05-01..2024-05-31 month"),
    ("08.00-15.00 WIB", "2024-02-09 08.00-15.00 WIB"),
    ("pukul 9 pagi WIB", "2024-02-09 09.00 WIB pagi"),
    ("jam 9 s/d 11 WIB", "2024-02-09 09.00-11.00 WIB"),
    ("jam 10 malam hingga jam 2 pagi", "2024-02-09..2024-02-10 22.00-02.00 malam"),
    (
        "pada hari ini Kamis tanggal delapan bulan Februari tahun dua ribu dua puluh empat",
        "2024-02-08 Kamis",
    ),
    ("Pada hari ini, Kamis tanggal 8 bulan Februari tahun 2024", "2024-02-08 Kamis"),
    ("8 Februari tahun lalu", "2023-02-08"),
    ("tanggal 14 bulan ini", "2024-02-14"),
    ("tanggal 5 bulan lalu", "2024-01-05"),
    ("tanggal 14", "2024-02-14"),
    ("tanggal 14 mendatang", "2024-02-14"),
    ("8/II/2024", "2024-02-08"),
    ("Senin-Jumat", "2024-02-05..2024-02-09 Senin/Jumat"),
    ("Senin s.d. Kamis", "2024-02-05..2024-02-08 Senin/Kamis"),
    ("Senin hingga Kamis pekan depan", "2024-02-12..2024-02-15 Senin/Kamis"),
    ("antara 5 dan 7 Februari 2024", "2024-02-05..2024-02-07"),
    ("September 20 2024", "2024-09-20"),
    ("Februari s.d. Maret 2024", "2024-02-01..2024-03-31 month"),
    ("Januari-Maret", "2024-01-01..2024-03-31 month"),
    ("tahun 2022-2024", "2022-01-01..2024-12-31 year"),
    ("tahun 2022 dan 2023", "2022-01-01..2023-12-31 year"),
    ("Kamis / 8 Februari 2024", "2024-02-08 Kamis"),
    ("Kamis. 8 Februari 2024", "2024-02-08 Kamis"),
    ("Kamis - 8 Februari 2024", "2024-02-08 Kamis"),
    ("Kamis, 8 Februari 2024 (pagi)", "2024-02-08 pagi Kamis"),
    ("Rabu 07/02/2024 Pkl.13.00 Wib", "2024-02-07 13.00 WIB Rabu"),
    ("Kamis siang (8/2/2024) sekitar pukul 13.00 WIB", "2024-02-08 13.00 WIB siang Kamis"),
    ("Jumat, 09 Februari 2024 / 10:15 WIB", "2024-02-09 10.15 WIB Jumat"),
    ("Feb 9, 2024", "2024-02-09"),
    ("February 9, 2024", "2024-02-09"),
    ("Friday, 9 February 2024", "2024-02-09 Jumat"),
    ("tanggal 5 dan 6 April", "2024-04-05..2024-04-06"),
    ("Senin (5/2/2024) sampai Kamis (8/2/2024)", "2024-02-05..2024-02-08 Senin/Kamis"),
    ("Sabtu s/d Minggu tanggal 10 s/d 11 Februari 2024", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("hari Sabtu dan Minggu tanggal 10-11 Februari 2024", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    (
        "hari Kamis tanggal 8 Februari 2024 sekira pukul 09.00 Wita sampai dengan selesai",
        "2024-02-08 09.00 selesai WITA Kamis",
    ),
    (
        "Hari Kamis, Tgl 8 Pebruari 2024 Pkl. 09.00 s/d 11.00 Wib",
        "2024-02-08 09.00-11.00 WIB Kamis",
    ),
    (
        "Kamis (8/2/2024) pukul 23.30 WIB - Jumat (9/2/2024) pukul 01.00 WIB",
        "2024-02-08..2024-02-09 23.30-01.00 WIB Kamis/Jumat",
    ),
    ("Kamis (8/2) pukul 22.00-02.00 WIB", "2024-02-08..2024-02-09 22.00-02.00 WIB Kamis"),
    (
        "Kamis, 8 Februari 2024 mulai pukul 09.00 WIB hingga selesai",
        "2024-02-08 09.00 selesai WIB Kamis",
    ),
    ("Kamis (8/2/2024) mulai pukul 08.00-10.00 Wit", "2024-02-08 08.00-10.00 WIT Kamis"),
    ("terhitung mulai tanggal 1 Februari 2024", "2024-02-01"),
    ("terhitung mulai tanggal 1 s.d. 14 Februari 2024", "2024-02-01..2024-02-14"),
    ("1 s.d. 14 Februari 2024", "2024-02-01..2024-02-14"),
    ("Senin (5/2/24) s/d Rabu (7/2/24)", "2024-02-05..2024-02-07 Senin/Rabu"),
    ("29 Februari", "2024-02-29"),
    # nearer in the past
    ("17 Agustus", "2023-08-17"),
    ("27 November", "2023-11-27"),
    # five days on, not 360 days back
    ("14 Februari", "2024-02-14"),
    ("25 Desember", "2023-12-25"),
    ("Selasa pekan depan", "2024-02-13 Selasa"),
    ("Selasa minggu lalu", "2024-01-30 Selasa"),
    ("Rabu pekan ini", "2024-02-07 Rabu"),
    ("Minggu pagi", "2024-02-04 pagi Minggu"),
    ("Minggu depan", "2024-02-11 Minggu"),
    ("hari Minggu", "2024-02-04 Minggu"),
    ("hari minggu", "2024-02-04 Minggu"),
    ("minggu malam (4/2/2024)", "2024-02-04 malam Minggu"),
    ("Minggu, 4 Februari", "2024-02-04 Minggu"),
    ("malam Minggu", "2024-02-03 malam Sabtu"),
    ("4 tahun yang lalu", "2020-01-01..2020-12-31 year"),
    ("Februari lalu", "2023-02-01..2023-02-28 month"),
    ("Januari lalu", "2024-01-01..2024-01-31 month"),
    ("bulan Maret mendatang", "2024-03-01..2024-03-31 month"),
    ("14 Februari tahun depan", "2025-02-14"),
    ("tahun 2023 lalu", "2023-01-01..2023-12-31 year"),
    ("pekan pertama Februari", "2024-02-01..2024-02-07 week"),
    ("minggu pertama bulan Februari", "2024-02-01..2024-02-07 week"),
    # a leap day makes a fifth week
    ("minggu kelima Februari 2024", "2024-02-29 week"),
    ("Jumat pertama Februari 2024", "2024-02-02"),
    ("triwulan II", "2024-04-01..2024-06-30 quarter"),
    ("semester ini", "2024-01-01..2024-06-30 semester"),
    ("Kamis (08/02/2024).", "2024-02-08 Kamis"),
    ("Kamis (8/2/2024)sekira pukul 09.00Wib", "2024-02-08 09.00 WIB Kamis"),
    ("Kamis (8/2/2024), sekira pukul 09,30 Wib", "2024-02-08 09.30 WIB Kamis"),
    ("pukul 09.00 wib sd 10.00 wib", "2024-02-09 09.00-10.00 WIB"),
    ("09:00 - 11:00", "2024-02-09 09.00-11.00"),
    ("09.00 WIB", "2024-02-09 09.00 WIB"),
    ("09.00 s.d. selesai", "2024-02-09 09.00 selesai"),
    ("pukul 9", "2024-02-09 09.00"),
    ("hari ini pukul 09.00 WIB", "2024-02-09 09.00 WIB"),
    ("besok pukul 9 pagi", "2024-02-10 09.00 pagi"),
    ("nanti malam pukul 20.00 WIB", "2024-02-09 20.00 WIB malam"),
    ("kemarin (8/2/2024)", "2024-02-08"),
    ("Kamis (8/2/2024) kemarin", "2024-02-08 Kamis"),
    ("Kamis (8/2) kemarin", "2024-02-08 Kamis"),
    ("Kamis kemarin (8/2/2024)", "2024-02-08 Kamis"),
    ("Kamis tadi pagi", "2024-02-08 pagi Kamis"),
    ("5 Feb s/d 7 Feb 2024", "2024-02-05..2024-02-07"),
    ("5-2-2024 s/d 7-2-2024", "2024-02-05..2024-02-07"),
    ("05/02/2024-07/02/2024", "2024-02-05..2024-02-07"),
    ("Ramadan 1445 H", "2024-03-12..2024-04-09 month"),
    ("Hari ini", "2024-02-09"),
    ("MINGGU (4/2/2024)", "2024-02-04 Minggu"),
    ("jam 12 siang", "2024-02-09 12.00 siang"),
    ("jam 2 siang", "2024-02-09 14.00 siang"),
    ("jam 3 sore", "2024-02-09 15.00 sore"),
    ("jam 5 subuh", "2024-02-09 05.00 pagi"),
    ("jam 3 dini hari", "2024-02-09 03.00 dini hari"),
    ("pukul 08.30 malam", "2024-02-09 20.30 malam"),
    ("pukul 01.00 malam", "2024-02-09 01.00 malam"),
    ("pukul 1900 WIB", "2024-02-09 19.00 WIB"),
    ("Kamis semalam", "2024-02-08 malam Kamis"),
    ("triwulan depan", "2024-04-01..2024-06-30 quarter"),
    ("semester lalu", "2023-07-01..2023-12-31 semester"),
    ("setahun lagi", "2025-01-01..2025-12-31 year"),
    ("tanggal 5 dan 6", "2024-02-05..2024-02-06"),
    ("bulan Mei depan", "2024-05-01..2024-05-31 month"),
    ("30 Ramadan 1444 H", "2023-04-21"),
    ("Desember - Januari 2024", "2023-12-01..2024-01-31 month"),
    ("Februari sampai Maret", "2024-02-01..2024-03-31 month"),
    ("8/IV/2024", "2024-04-08"),
    ("3 bulan lagi", "2024-05-01..2024-05-31 month"),
    ("2 pekan lalu", "2024-01-22..2024-01-28 week"),
    ("sehari lalu", "2024-02-08"),
    ("selama sebulan mulai 31 Januari 2024", "2024-01-31..2024-02-28"),
    ("selama setahun mulai 29 Februari 2024", "2024-02-29..2025-02-27"),
    ("akhir pekan depan", "2024-02-17..2024-02-18"),
    ("Minggu kemarin", "2024-02-04 Minggu"),
    ("minggu kemarin", "2024-01-29..2024-02-04 week"),
    ("Rabu ini", "2024-02-07 Rabu"),
    ("Sabtu-Minggu pekan depan", "2024-02-17..2024-02-18 Sabtu/Minggu"),
    ("malam Jumat (9/2/2024)", "2024-02-09 malam Jumat"),
    ("malam Kamis", "2024-02-07 malam Rabu"),
    ("Sabtu (10/2) hingga Minggu", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("sore kemarin", "2024-02-08 sore"),
    ("8 Feb '24", "2024-02-08"),
    ("8 Feb 24", "2024-02-08"),
    ("8 Feb 70", "1970-02-08"),
    (
        "mulai 8 Februari 2024 pukul 09.00 WIB hingga 10 Februari 2024 pukul 17.00 WIB",
        "2024-02-08..2024-02-10 09.00-17.00 WIB",
    ),
    ("28 Februari hingga 2 Maret 2024 pukul 09.00 WIB", "2024-02-28..2024-03-02 09.00 WIB"),
    (
        "Sabtu, 10 Februari hingga Minggu, 11 Februari 2024 malam",
        "2024-02-10..2024-02-11 malam Sabtu/Minggu",
    ),
    ("14 s.d. 16 Februari mendatang", "2024-02-14..2024-02-16"),
    ("minggu kedua bulan lalu", "2024-01-08..2024-01-14 week"),
    ("7 s.d. 8 April 2024 pukul 22.00 s.d. 02.00 WIB", "2024-04-07..2024-04-08 22.00-02.00 WIB"),
    ("01/02/2024 s/d 07/02/2024 pukul 08:00-09:00", "2024-02-01..2024-02-07 08.00-09.00"),
    ("tanggal dua puluh satu bulan Februari tahun dua ribu dua puluh empat", "2024-02-21"),
    ("tahun dua ribu dua puluh empat", "2024-01-01..2024-12-31 year"),
    ("5-2-2024 hingga besok", "2024-02-05..2024-02-10"),
    ("kemarin hingga hari ini", "2024-02-08..2024-02-09"),
]

REFUSED = [
    ("Kamis 8-2", "this is no part of a date expression", 6),
    ("Kamis (8/2/2024) sore hingga malam", "this is no part of a date expression", 22),
    ("Jum at, 9 Februari 2024", "it is no date expression", 0),
    ("29 Februari tahun lalu", "no such day", 0),
    (
        "selama 14 hari selama dua pekan mulai 4 Maret 2024",
        "this is no part of a date expression",
        15,
    ),
    (
        "5 Februari pukul 09.00 hingga 6 Februari 2024 pukul 10.00-11.00",
        "a range has two times at most",
        46,
    ),
    (
        "5 Februari pukul 09.00-10.00 hingga 6 Februari 2024 pukul 11.00",
        "a range has two times at most",
        52,
    ),
    ("2024", "it is no date expression", 0),
    ("02/2024", "it is no date expression", 0),
    ("2024-02-08T09:00:00Z", "UNKNOWN_OFFSET", 0),
    # no year 0802; eight figures may be the number of an officer
    ("08022024", "it is no date expression", 0),
    (
        "Kamis, 8 Februari 2024 pukul 24.00 WIB",
        "24.00 ends a day: a start is 00.00 of the next one",
        23,
    ),
    ("Kamis, 8 Februari 2024 pukul 25.00 WIB", "no such time of day", 23),
    ("30 Zulkaidah 1445 H", "no official start of that Hijri month is known here", 0),
    ("Kamis (8/22024)", "this is no part of a date expression", 7),
    ("Kamis (8/2/20224)", "this is no part of a date expression", 10),
    ("Kamis (8/2/204)", "this is no part of a date expression", 10),
    ("8 Februari 2 024", "this is no part of a date expression", 11),
    ("Pasal 8", "it is no date expression", 0),
    ("Pasal 8 ayat 2", "it is no date expression", 0),
    ("Jalan 17 Agustus", "it is no date expression", 0),
    ("3/4 hektare", "this is no part of a date expression", 4),
    ("Pemilu 2024", "it is no date expression", 0),
    ("HUT ke-78", "it is no date expression", 0),
    ("UU Nomor 2 Tahun 2002", "it is no date expression", 0),
    ("RT 02 RW 05", "it is no date expression", 0),
    ("RT 005/RW 002", "it is no date expression", 0),
    ("nomor 08123456789", "it is no date expression", 0),
    ("Rp1.500.000", "it is no date expression", 0),
    ("10 orang", "it is no date expression", 0),
    ("satu dua tiga", "it is no date expression", 0),
    ("29 Februari 2023", "no such day", 0),
    ("32 Januari 2024", "no such day", 0),
    ("31/4/2024", "no such day", 0),
    ("8/13/2024", "no such month", 0),
    ("00/00/0000", "this is no part of a date expression", 5),
    ("15.30", "a bare number: write pukul before it or the zone after it", 0),
    ("Sabtu Sari", "this is no part of a date expression", 6),
    ("Jumat Curhat", "this is no part of a date expression", 6),
    ("Jumat Berkah", "this is no part of a date expression", 6),
    ("Operasi Ketupat 2024", "it is no date expression", 0),
    ("2 jam", "it is no date expression", 0),
    ("24 jam", "it is no date expression", 0),
    ("1x24 jam", "it is no date expression", 0),
    ("dua hari", "it is no date expression", 0),
    ("14 hari", "it is no date expression", 0),
    ("setiap Jumat", "it is no date expression", 0),
    ("TPS 08", "it is no date expression", 0),
    ("2-1", "it is no date expression", 0),
    ("Dumai, 8 Februari 2024", "it is no date expression", 0),
    ("8 Februari 2024 dan 14 Februari 2024", "these are two dates, not a range", 16),
    ("tanggal 5 dan 9 April 2024", "these are two dates, not a range", 8),
    ("minggu", "it is no date expression", 0),
    ("Sabtu malam Minggu (10/2/2024)", "this is no part of a date expression", 6),
    ("malam takbiran", "this is no part of a date expression", 6),
    ("beberapa hari lalu", "it is no date expression", 0),
    ("akhir Februari 2024", "it is no date expression", 0),
    ("awal tahun 2024", "it is no date expression", 0),
    ("minggu ke-5 Februari 2023", "no such week", 0),
    ("triwulan V 2024", "no such quarter", 0),
    ("“Kamis (8/2/2024)”", "it is no date expression", 0),
    ("pukul 09.30 s.d. 09.00 WIB", "the time ends before it starts", 0),
    ("5 Feb 24 - 7 Feb 24", "this is no part of a date expression", 6),
    ("12 s.d. 9 Februari 2024", "the range ends before it starts", 0),
    # 27 Rajab 1445 H is the day before
    ("Jum'at 9 Februari 2024 (27 Rajab 1445 H)", "the date in brackets is another one", 24),
    ("8 Februari 2024/27 Rajab 1445 H", "this is no part of a date expression", 16),
    ("8 Februari 2024 M / 27 Rajab 1445 H", "this is no part of a date expression", 18),
    ("31 Juni 2024", "no such day", 0),
    ("Pasal 363 KUHP", "it is no date expression", 0),
    ("Jalan Merdeka 17", "it is no date expression", 0),
    ("Perkap 1/2023", "it is no date expression", 0),
    ("nomor 12/2/2024", "it is no date expression", 0),
    ("No. 8/2/2024", "it is no date expression", 0),
    ("1.000.000", "it is no date expression", 0),
    ("12.5 kg", "it is no date expression", 0),
    ("110", "it is no date expression", 0),
    ("Kapolsek", "it is no date expression", 0),
    ("Iptu Agustus", "it is no date expression", 0),
    ("Jl. 10 November No. 5", "it is no date expression", 0),
    ("skor 2-1", "it is no date expression", 0),
    ("08-02", "it is no date expression", 0),
    ("0812-3456-7890", "it is no date expression", 0),
    ("8 hari", "it is no date expression", 0),
    ("Sumber 8", "it is no date expression", 0),
    ("RT 005", "it is no date expression", 0),
    ("pukul", "it is no date expression", 0),
    ("tanggal", "it is no date expression", 0),
    ("hari", "it is no date expression", 0),
    ("14", "it is no date expression", 0),
    ("pagi", "it is no date expression", 0),
    ("lalu", "it is no date expression", 0),
    ("TNI", "it is no date expression", 0),
    ("5/2024", "it is no date expression", 0),
    ("Rajab", "it is no date expression", 0),
    ("8 Februari 2024 8 Februari 2024", "this is no part of a date expression", 16),
    ("8 Februari Februari 2024", "this is no part of a date expression", 11),
    ("8 2 2024", "it is no date expression", 0),
    (
        "Kamis (8/2/2024) pukul 09.00 WIB hingga pukul 11.00 WITA",
        "the two times have different zones",
        17,
    ),
    ("Februari 2024 pukul 09.00 WIB", "a time of day needs a day", 14),
    ("selesai", "it is no date expression", 0),
    ("Kamis (8/2/2024) s.d. selesai", "selesai needs a time to start at", 17),
    ("pukul 09.00-10.00 WIB s.d. selesai", "selesai stands in place of a time", 0),
    ("pukul 09.00-10.00 hingga pukul 11.00", "this is no part of a date expression", 18),
    ("MINGGU LALU", "MINGGU may be Sunday or the week", 0),
    ("jam 12 malam", "12 malam may begin or end the day: write 00.00 or 24.00", 0),
    ("pukul 24.00 WIB", "24.00 ends a day: a start is 00.00 of the next one", 0),
    ("pukul 2099 WIB", "no such time of day", 0),
    ("Senin bulan lalu", "a weekday goes with a week", 6),
    ("kemarin besok", "two relative days contradict each other", 0),
    ("lusa lusa", "two relative days contradict each other", 0),
    ("Senin kemarin lusa", "a weekday with two relative days is not clear", 6),
    ("5 Februari 2024 hingga Maret 2024", "both ends of a range must be of one kind", 16),
    ("10 Februari - 5 Februari 2024", "the range ends before it starts", 12),
    ("Senin (5/2/2024) hingga Minggu (4/2/2024)", "the range ends before it starts", 17),
    ("5-7 Februari 2024 selama dua hari", "a length needs one first day", 18),
    ("4 Maret 2024 selama 0 hari", "a length must be at least one", 13),
    ("minggu ke-6 Februari 2024", "no such week", 0),
    ("minggu ke-54 tahun 2024", "no such day", 0),
    ("Jumat kelima Februari 2024", "no such day", 0),
    ("dua semester lalu", "it is no date expression", 0),
    ("tanggal 32", "no such day", 8),
    ("tanggal 9 dan 6", "the range ends before it starts", 8),
    ("tanggal 31 Februari", "no such day", 8),
    ("30 Ramadan 1445 H", "no official start of that Hijri month is known here", 0),
    ("1 Rajab 1500 H", "no official start of that Hijri month is known here", 0),
    ("Safar 1445 H", "no official start of that Hijri month is known here", 0),
    ("tahun 2024-2022", "ENDS_BEFORE_START", 0),
    ("2024-02-08T25:00:00+07:00", "no such moment", 0),
    ("2024-02-08T09:00:00-05:00", "UNKNOWN_OFFSET", 0),
    ("2024-13", "no such month", 0),
    ("2024-02-30", "no such day", 0),
    ("20240230", "no such day", 0),
    ("31/II/2024", "no such day", 0),
    ("31 Februari", "no such day", 0),
    ("akhir pekan", "it is no date expression", 0),
    ("minggu kedua bulan", "it is no date expression", 0),
    ("dua ribu dua puluh empat", "it is no date expression", 0),
    ("tanggal tiga puluh dua bulan Februari tahun dua ribu dua puluh empat", "no such day", 8),
    ("tanggal dua tiga bulan Februari tahun 2024", "this is no part of a date expression", 8),
    ("kemarin hingga 5 Februari 2024", "the range ends before it starts", 8),
    ("", "nothing is printed", 0),
    ("   ", "nothing is printed", 0),
    (".", "nothing is printed", 0),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_read(text: str, expected: str) -> None:
    """Every printed form is read as people mean it."""
    assert shown(parse_when(text, reference=REFERENCE)) == expected


@pytest.mark.parametrize(("text", "reason", "position"), REFUSED)
def test_refused(text: str, reason: str, position: int) -> None:
    """What is no date is refused, with the place and the reason."""
    with pytest.raises(InvalidDateError) as caught:
        parse_when(text, reference=REFERENCE)
    assert caught.value.position == position
    assert str(caught.value.details.get("reason", caught.value.rule.name)) == reason


@pytest.mark.parametrize(
    "text",
    ["8 Februari", "kemarin", "Kamis", "Kamis (8/2)", "pukul 09.00 WIB", "bulan ini", "Februari"],
)
def test_needs_reference(text: str) -> None:
    """Without a reference day nothing is guessed, and no clock is read."""
    with pytest.raises(InvalidDateError, match="reference"):
        parse_when(text)


PREFER = [
    ("Kamis", "recent", "2024-02-08"),
    ("Kamis", "past", "2024-02-08"),
    ("Kamis", "future", "2024-02-15"),
    # the reference day itself is both
    ("Jumat", "past", "2024-02-09"),
    ("Jumat", "future", "2024-02-09"),
    ("14 Februari", "recent", "2024-02-14"),
    ("14 Februari", "past", "2023-02-14"),
    ("14 Februari", "future", "2024-02-14"),
    ("8 Februari", "future", "2025-02-08"),
    ("29 Februari", "past", "2020-02-29"),
    ("29 Februari", "future", "2024-02-29"),
    # what is printed decides against any preference
    ("14 Februari lalu", "future", "2023-02-14"),
    ("14 Februari mendatang", "past", "2024-02-14"),
    ("Senin lalu", "future", "2024-02-05"),
    ("tanggal 14", "past", "2024-01-14"),
    # within the month that lasts
    ("bulan Februari", "past", "2024-02-01..2024-02-29 month"),
    ("bulan Februari", "future", "2024-02-01..2024-02-29 month"),
]


@pytest.mark.parametrize(("text", "prefer", "expected"), PREFER)
def test_prefer(text: str, prefer: Prefer, expected: str) -> None:
    """The leaning decides where the text does not."""
    when = parse_when(text, reference=REFERENCE, prefer=prefer)
    assert shown(attrs_plain(when)) == expected


def attrs_plain(when: When) -> When:
    """The same days without the printed weekday."""
    return When(start=when.start, end=when.end, precision=when.precision)


def test_preference_is_one_of_three() -> None:
    """A slip in the keyword is told, not taken for the default."""
    with pytest.raises(InvalidValueError, match="prefer"):
        parse_when("Kamis", reference=REFERENCE, prefer="next")  # type: ignore[arg-type]


def test_new_year() -> None:
    """A date printed just before or after New Year belongs to the nearer year."""
    assert parse_when("2 Januari", reference=dt.date(2023, 12, 29)).start == dt.date(2024, 1, 2)
    assert parse_when("8 Desember", reference=dt.date(2024, 1, 5)).start == dt.date(2023, 12, 8)


def test_ends_of_the_calendar() -> None:
    """Days beyond the calendar are refused, not an overflow."""
    for text, day in [
        ("besok", dt.date.max),
        ("kemarin", dt.date.min),
        ("tahun lalu", dt.date.min),
        ("Senin depan", dt.date.max),
        ("8 Februari mendatang", dt.date.max),
        ("pukul 22.00-02.00", dt.date.max),
    ]:
        with pytest.raises(InvalidDateError):
            parse_when(text, reference=day)


def test_first_year() -> None:
    """Where one side of the reference has no day, the other one is meant."""
    assert parse_when("8 Februari", reference=dt.date.min).start == dt.date(1, 2, 8)
    with pytest.raises(InvalidDateError):
        parse_when("8 Februari", reference=dt.date.min, prefer="past")


def test_not_text() -> None:
    """Only text is read."""
    with pytest.raises(InvalidDateError, match="must be text"):
        parse_when(20240208)  # type: ignore[arg-type]


def test_too_long() -> None:
    """The length is capped, so that a hostile text costs nothing."""
    with pytest.raises(InvalidDateError) as caught:
        parse_when("8 Februari 2024 " * 30)
    assert caught.value.rule is Rule.TOO_LONG
    assert caught.value.position == 300


def test_errors_travel() -> None:
    """An error keeps its position between processes."""
    with pytest.raises(InvalidDateError) as caught:
        parse_when("Kamis (31/2/2024)")
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (copy.position, str(copy)) == (7, str(caught.value))


def test_unicode_is_folded() -> None:
    """Spaces, dashes and apostrophes of word processors change nothing."""
    plain = parse_when("Jum'at - Sabtu, 9 - 10 Februari 2024")
    fancy = "Jum\u2019at\u2009\u2013\u2009Sabtu,\u00a09\u202f\u2014\u00a010\u00a0Februari\u200b2024"
    assert parse_when(fancy) == plain


def test_as_when() -> None:
    """A field takes a When, a day, an aware moment or a text, and nothing else."""
    when = When(start=dt.date(2024, 2, 8))
    assert as_when(when) is when
    assert as_when("8/2/2024") == as_when(dt.date(2024, 2, 8)) == when
    moment = dt.datetime(2024, 2, 8, 9, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    assert as_when(moment) == parse_when("8/2/2024 09.00 WIB")
    with pytest.raises(InvalidValueError):
        as_when(2024)  # type: ignore[arg-type]
