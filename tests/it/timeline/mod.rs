//! Events of the seeds: what is told by several articles is one event with every quote.

mod names;
mod properties;
pub(crate) mod wikinews;

use crate::seeds::{archive, archive_of, raw};
use linimasa::archive::Archive;
use linimasa::article::RawArticle;
use linimasa::time::{Basis, Date, Grain, Modifier, iso_day};
use linimasa::timeline::{BucketGrain, Event, Request, Timeline};

fn timeline(archive: &Archive, query: Option<&str>) -> Timeline {
    archive.timeline(query, &Request::default())
}

fn on<'t>(timeline: &'t Timeline, edtf: &str) -> Vec<&'t Event> {
    timeline.events.iter().filter(|event| event.when.edtf.as_deref() == Some(edtf)).collect()
}

fn told_by<'a>(archive: &'a Archive, event: &Event) -> Vec<&'a str> {
    let mut ids: Vec<&str> = event
        .mentions
        .iter()
        .map(|m| archive.articles().get(m.article).unwrap().id.as_str())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Dates and evidence, in order: what must not hang on the order of the articles.
fn outline(archive: &Archive, timeline: &Timeline) -> Vec<String> {
    let quote = |event: &Event| -> Vec<String> {
        let mentions = event.mentions.iter();
        mentions
            .map(|m| {
                let article = archive.articles().get(m.article).unwrap();
                format!("{}: {}", article.id, m.sentence.slice(article.text_of(m.block)))
            })
            .collect()
    };
    let events = timeline.events.iter();
    events.map(|e| format!("{} {:?} {} {:?}", e.id, e.when.edtf, e.title, quote(e))).collect()
}

#[test]
fn the_hanoi_summit_is_one_event_told_by_four_articles() {
    let archive = archive();
    let all = timeline(&archive, None);
    let [hanoi] = on(&all, "2019-02-27")[..] else { panic!("one event on 2019-02-27") };
    assert_eq!(told_by(&archive, hanoi), ["000", "002", "003", "004"]);
    assert_eq!(hanoi.articles, 4);
    assert_eq!(hanoi.when.basis, Basis::Stated);
    let grains: Vec<Grain> = hanoi.mentions.iter().map(|m| m.date.value.grain).collect();
    assert_eq!(grains, [Grain::Day, Grain::Week, Grain::Year, Grain::Year, Grain::Year]);
    assert!(!hanoi.planned);
}

#[test]
fn the_singapore_summit_is_one_event_told_by_two_articles() {
    let archive = archive();
    let all = timeline(&archive, None);
    let [singapore] = on(&all, "2018-06-12")[..] else { panic!("one event on 2018-06-12") };
    assert_eq!(told_by(&archive, singapore), ["002", "004"]);
    let grains: Vec<Grain> = singapore.mentions.iter().map(|m| m.date.value.grain).collect();
    assert_eq!(grains, [Grain::Day, Grain::Day, Grain::Month, Grain::Year]);
}

#[test]
fn two_things_of_one_day_stay_two_events() {
    let archive = archive();
    let all = timeline(&archive, None);
    let monday = on(&all, "2019-03-04");
    assert_eq!(monday.len(), 2, "the report on parliament and the security council's meeting");
    assert!(monday.iter().all(|event| event.when.basis == Basis::Inferred));
}

#[test]
fn a_visit_after_publication_is_planned() {
    let archive = archive();
    let all = timeline(&archive, None);
    let [visit] = on(&all, "2019-04-12")[..] else { panic!("one event on 2019-04-12") };
    assert!(visit.planned);
    assert_eq!(all.events.iter().filter(|event| event.planned).count(), 1);
}

#[test]
fn an_article_tells_its_own_news_under_its_headline() {
    let archive = archive();
    let all = timeline(&archive, None);
    let [news] = on(&all, "2021-08-23")[..] else { panic!("one event on 2021-08-23") };
    assert_eq!(news.title, "Kembali Memanas, AS Mengaku Siap Berunding Kembali dengan Korut");
}

#[test]
fn nothing_later_than_the_articles_comes_from_their_clutter() {
    let all = timeline(&archive(), None);
    let latest = all.events.iter().filter_map(|event| event.when.latest).max().unwrap();
    assert_eq!(
        iso_day(latest),
        "2021-08-23",
        "neither the copyright of 2025 nor a related headline"
    );
}

#[test]
fn an_undated_article_is_dated_by_the_event_that_it_counts_from() {
    let archive = archive();
    let all = timeline(&archive, None);
    let [meeting] = on(&all, "2019-04")[..] else { panic!("one event in April 2019") };
    assert_eq!((meeting.when.grain, meeting.when.basis), (Grain::Month, Basis::Inferred));
    assert_eq!(meeting.when.modifier, Some(Modifier::Approx));
    let anchor = meeting.when.anchor.as_ref().unwrap();
    assert_eq!(iso_day(anchor.date), "2019-02-27");
    assert!(anchor.evidence.as_ref().unwrap().contains("Hanoi, Vietnam, 27 Februari 2019"));
    assert_eq!(told_by(&archive, meeting), ["001"]);
    assert_eq!(meeting.mentions.len(), 4, "three sentences say Thursday, one counts the months");
    assert!(meeting.title.contains("Vladivostok"), "{}", meeting.title);
}

#[test]
fn without_the_event_nothing_is_dated_by_it() {
    let archive = archive_of(raw().into_iter().filter(|raw| raw.id.as_deref() == Some("001")));
    let all = timeline(&archive, None);
    let days: Vec<_> = all.events.iter().filter_map(|event| event.when.edtf.as_deref()).collect();
    assert_eq!(days, ["200X", "2009"]);
}

#[test]
fn a_query_keeps_the_events_of_matching_sentences() {
    let archive = archive();
    let found = timeline(&archive, Some("singapura"));
    assert_eq!(found.events.len(), 1);
    let [event] = on(&found, "2018-06-12")[..] else { panic!("the summit of Singapore") };
    let marked = event.mentions.iter().filter(|mention| !mention.marks.is_empty()).count();
    assert_eq!(marked, 4, "every one of its sentences names the place");
    for mention in &event.mentions {
        let text = archive.articles().get(mention.article).unwrap().text_of(mention.block);
        for mark in &mention.marks {
            assert!(mention.sentence.contains(*mark));
            assert_eq!(mark.slice(text).to_lowercase(), "singapura");
        }
    }
    assert!(timeline(&archive, Some("jembatan")).events.is_empty());
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    let forward = archive();
    let expected = outline(&forward, &timeline(&forward, None));
    for shift in 0..5 {
        let mut articles = raw();
        articles.rotate_left(shift);
        articles.swap(0, 3);
        let other = archive_of(articles);
        assert_eq!(outline(&other, &timeline(&other, None)), expected);
    }
}

#[test]
fn buckets_count_what_lies_wholly_inside() {
    let archive = archive();
    let request = Request { grain: Some(BucketGrain::Month), ..Request::default() };
    let months = archive.timeline(None, &request);
    assert_eq!(months.grain, BucketGrain::Month);
    let february = Date::new(2019, 2, 1).unwrap();
    let bucket = months.buckets.iter().find(|bucket| bucket.start == february).unwrap();
    assert_eq!((bucket.events, bucket.mentions), (1, 5));
    let january = Date::new(2009, 1, 1).unwrap();
    let bucket = months.buckets.iter().find(|bucket| bucket.start == january).unwrap();
    assert_eq!(bucket.events, 0, "a year does not vote for its first month");
    let gaps = months.buckets.windows(2).filter(|w| w[0].end.tomorrow().ok() != Some(w[1].start));
    assert_eq!(gaps.count(), 0);
    let published: usize = months.buckets.iter().map(|bucket| bucket.published).sum();
    assert_eq!(published, 3);
}

#[test]
fn a_period_an_outlet_and_a_limit_narrow() {
    let archive = archive();
    let from = Date::new(2020, 1, 1).ok();
    let late = archive.timeline(None, &Request { from, ..Request::default() });
    assert!(late.events.iter().all(|event| event.when.latest >= from));
    assert_eq!(late.events.len(), 2);
    let outlets = vec!["VIVA".to_owned()];
    let viva = archive.timeline(None, &Request { outlets, ..Request::default() });
    assert_eq!(viva.events.len(), 1);
    assert_eq!((viva.events[0].articles, viva.undated), (1, 0));
    let best = archive.timeline(None, &Request { limit: Some(2), ..Request::default() });
    let days: Vec<_> = best.events.iter().map(|event| event.when.edtf.as_deref()).collect();
    assert_eq!(days, [Some("2018-06-12"), Some("2019-02-27")], "most articles, in order of time");
    let shared = archive.timeline(None, &Request { min_articles: 3, ..Request::default() });
    assert_eq!(shared.events.len(), 1);
}

#[test]
fn a_limit_hides_events_from_the_list_but_not_from_the_counts() {
    let archive = archive();
    let all = timeline(&archive, None);
    let none = archive.timeline(None, &Request { limit: Some(0), ..Request::default() });
    assert!(none.events.is_empty());
    assert_eq!((none.total, all.total), (all.events.len(), all.events.len()));
    assert_eq!(none.buckets, all.buckets);
}

#[test]
fn buckets_stay_inside_the_period_where_events_reach_beyond_it() {
    let archive = archive();
    let (from, to) = (Date::new(2003, 6, 1).ok(), Date::new(2003, 8, 31).ok());
    let grain = Some(BucketGrain::Day);
    let summer = archive.timeline(None, &Request { from, to, grain, ..Request::default() });
    assert_eq!(summer.total, 1, "the early 2000s");
    assert_eq!(summer.buckets.first().map(|bucket| bucket.start), from);
    assert_eq!(summer.buckets.last().map(|bucket| bucket.end), to);
}

const CAREER: &str = "Rania Wulan Takes Over at Nusa Air

JAKARTA - Rania Wulan was named chief executive of Nusa Air on Monday, the company said in a statement.

Wulan joined the airline in 1998. Two years later she left for a rival, the statement said.

The airline flies to forty cities in the region.";

#[test]
fn a_name_is_followed_through_short_forms_pronouns_and_undated_sentences() {
    let raw = RawArticle {
        published: Some("2014-05-06".into()),
        language: Some("en".into()),
        ..RawArticle::from_text(CAREER)
    };
    let archive = archive_of([raw]);
    let quotes = |query: &str| -> Vec<String> {
        let found = timeline(&archive, Some(query));
        let mentions = found.events.iter().flat_map(|event| {
            let day = event.when.edtf.clone().unwrap();
            event.mentions.iter().map(move |m| (day.clone(), m.clone()))
        });
        mentions
            .map(|(day, m)| {
                let text = archive.articles().get(m.article).unwrap().text_of(m.block);
                format!("{day} {}", m.sentence.slice(text))
            })
            .collect()
    };
    let told = quotes("\"Rania Wulan\"");
    assert!(told.iter().any(|quote| quote.starts_with("1998 Wulan joined")), "{told:#?}");
    assert!(told.iter().any(|quote| quote.contains("Two years later she left")), "{told:#?}");
    assert!(!told.iter().any(|quote| quote.contains("forty cities")), "{told:#?}");
    let plain = quotes("rania wulan");
    assert!(!plain.iter().any(|quote| quote.contains("she left")), "only a name is followed");
}

/// The days and the quotes of a name's timeline over one English article.
fn followed(published: &str, text: &str, name: &str) -> Vec<(String, String)> {
    let raw = RawArticle {
        published: Some(published.into()),
        language: Some("en".into()),
        ..RawArticle::from_text(text)
    };
    let archive = archive_of([raw]);
    let mut told = Vec::new();
    for event in timeline(&archive, Some(&format!("\"{name}\""))).events {
        for mention in &event.mentions {
            let text = archive.articles().get(mention.article).unwrap().text_of(mention.block);
            let day = event.when.edtf.clone().unwrap();
            told.push((day, mention.sentence.slice(text).to_owned()));
        }
    }
    told
}

const LAUNCH: &str = "Nusa Air Shows Its Fleet

JAKARTA - Rania Wulan opened a hangar of Nusa Air in Jakarta on Monday.

She said that the airline had carried nine million people in 2009. The roof is made of steel. Wulan \
said on Tuesday that more hangars would follow.

She thanked the workers. Adi Putra joined the airline in 2011. He flies to Padang. “We are proud,” \
she said.";

#[test]
fn what_somebody_says_stands_on_the_day_of_saying_so() {
    let told = followed("2014-05-07", LAUNCH, "Rania Wulan");
    let day_of = |start: &str| -> Vec<&str> {
        let found = told.iter().filter(|(_, quote)| quote.starts_with(start));
        found.map(|(day, _)| day.as_str()).collect()
    };
    assert_eq!(day_of("She said that the airline"), ["2014-05-05"], "{told:#?}");
    assert_eq!(
        day_of("Wulan said on Tuesday"),
        ["2014-05-06"],
        "behind a sentence that is not about her"
    );
    assert_eq!(day_of("She thanked"), ["2014-05-06"], "the day that the text has come to");
    assert!(day_of("He flies").is_empty(), "he is another");
}

#[test]
fn words_of_a_name_stand_for_it_near_one_another() {
    let text = "Nusa Shows a Fast Train\n\nNusa Rail showed an X9 version of its Kencana train on Monday. \
        The X9 Kencana needs an hour. Kencana is also a river. The older X9 was slow.";
    let told = followed("2014-05-07", text, "Kencana X9");
    let quotes: Vec<&str> = told.iter().map(|(_, quote)| quote.as_str()).collect();
    assert_eq!(quotes.len(), 2, "{quotes:#?}");
    assert!(quotes.iter().all(|quote| quote.contains("X9") && quote.contains("Kencana")));
}

#[test]
fn a_name_is_followed_under_its_other_names() {
    let text = "Presiden Jokowi meresmikan jembatan Sungai Kencana pada Selasa (3/5/2022).";
    let archive = archive_of([news("a", "2022-05-04", "Jembatan Dibuka", text)]);
    let told = timeline(&archive, Some("\"Joko Widodo\""));
    let [event] = on(&told, "2022-05-03")[..] else { panic!("one event: {told:#?}") };
    let mark = event.mentions[0].marks[0];
    assert_eq!(mark.slice(archive.articles().get(0).unwrap().text_of(Some(0))), "Jokowi");
}

#[test]
fn a_horoscope_tells_no_event() {
    let text = "Inilah ramalan untuk Jumat (20/9/2019) besok. Virgo akan mendapat kabar baik dari keluarga.";
    let title = "Ramalan Zodiak Jumat 20 September 2019: Virgo Beruntung";
    let all = timeline(&archive_of([news("a", "2019-09-19", title, text)]), None);
    assert_eq!((all.total, all.undated), (0, 1));
}

#[test]
fn two_tellings_of_one_day_are_joined_when_others_show_that_they_are_one() {
    let kinds = [
        "Komisi menetapkan Rahmat Hidayat tersangka suap hibah olahraga",
        "Rahmat Hidayat jadi tersangka suap hibah olahraga, kata komisi",
        "Tersangka suap hibah olahraga Rahmat Hidayat diperiksa komisi",
    ];
    let match_of = |one: &str, two: &str| {
        format!("Laga liga pekan ini antara {one} lawan {two} disiarkan langsung sore di televisi")
    };
    let articles = kinds.iter().map(|kind| (*kind).to_owned()).chain([
        match_of("Elang Kotawana", "Harimau Selatan"),
        match_of("Kuda Pesisir", "Badak Seberang"),
    ]);
    let articles = articles.enumerate().map(|(number, text)| {
        news(
            &format!("a{number}"),
            "2022-05-03",
            &format!("Kabar {number}"),
            &format!("{text}, Selasa (3/5/2022)."),
        )
    });
    let all = timeline(&archive_of(articles), None);
    let told: Vec<usize> = on(&all, "2022-05-03").iter().map(|event| event.articles).collect();
    assert!(told.contains(&3), "{told:?}");
}

fn news(id: &str, day: &str, title: &str, text: &str) -> RawArticle {
    RawArticle {
        id: Some(id.into()),
        title: Some(title.into()),
        published: Some(day.into()),
        language: Some("id".into()),
        ..RawArticle::from_text(text)
    }
}

#[test]
fn an_agency_text_told_again_counts_once() {
    let agency = "Gubernur Rahmat Hidayat meresmikan jembatan Sungai Kencana di Kotawana pada Selasa (3/5/2022) di hadapan ratusan warga desa.";
    let own = [
        "Warga sudah lama menunggu jalan yang lebih pendek menuju pasar dan sekolah di seberang.",
        "Anggaran proyek berasal dari pinjaman lunak sebuah bank pembangunan dengan bunga rendah.",
        "Pedagang ikan berharap harga ongkos kirim turun setelah feri tua itu berhenti berlayar.",
    ];
    let told = |n: usize| {
        let articles = own.iter().take(n).enumerate().map(|(number, own)| {
            news(
                &format!("a{number}"),
                "2022-05-03",
                &format!("Kabar {number}"),
                &format!("{agency}\n\n{own}"),
            )
        });
        let all = timeline(&archive_of(articles), None);
        let [event] = on(&all, "2022-05-03")[..] else { panic!("one event: {all:#?}") };
        event.clone()
    };
    let (one, three) = (told(1), told(3));
    assert_eq!((one.articles, three.articles), (1, 3), "all are listed");
    let repeats = three.mentions.iter().filter(|mention| mention.repeats).count();
    assert_eq!(repeats, three.mentions.len() - one.mentions.len());
    assert!((three.score - one.score).abs() < f32::EPSILON, "{} {}", three.score, one.score);
}

#[test]
fn a_statement_belongs_to_the_news_of_its_day() {
    let text = "Jembatan Sungai Kencana di Kotawana ambruk pada Selasa (3/5/2022) setelah hujan lebat mengguyur kota itu.

Petugas menutup jalan itu.

“Kami akan bangun lagi,” kata Wali Kota Rania Wulan di Balai Kota, Jalan Merdeka, Selasa (3/5/2022).";
    let all =
        timeline(&archive_of([news("a", "2022-05-04", "Jembatan Kencana Ambruk", text)]), None);
    let [event] = on(&all, "2022-05-03")[..] else { panic!("one event: {all:#?}") };
    assert_eq!((event.title.as_str(), event.mentions.len()), ("Jembatan Kencana Ambruk", 2));
}

#[test]
fn who_speaks_where_joins_nothing() {
    let said = |id: &str, title: &str, what: &str| {
        let text = format!(
            "“{what},” kata anggota dewan di Kompleks Parlemen, Senayan, Jakarta, Selasa (3/5/2022)."
        );
        news(id, "2022-05-03", title, &text)
    };
    let all = timeline(
        &archive_of([
            said("a", "Tarif Listrik Naik", "Tarif listrik memberatkan keluarga kecil"),
            said("b", "Jembatan Rusak", "Jembatan perlu perbaikan segera tahun anggaran ini"),
        ]),
        None,
    );
    assert_eq!(on(&all, "2022-05-03").len(), 2, "{all:#?}");
}

#[test]
fn a_clock_time_is_no_time_of_an_event() {
    let text = "Gempa mengguncang Kotawana pada Selasa (3/5/2022) pukul 14.30 WIB dan merusak puluhan rumah warga.";
    let all = timeline(&archive_of([news("a", "2022-05-03", "Gempa di Kotawana", text)]), None);
    let [event] = on(&all, "2022-05-03")[..] else { panic!("one event: {all:#?}") };
    assert_eq!(event.when.grain, Grain::Day);
    assert_eq!(event.mentions[0].date.value.grain, Grain::Time);
}

#[test]
fn the_best_are_not_all_of_one_day() {
    let topics = ["banjir sungai", "pemilu wali kota", "harga beras", "kereta cepat"];
    let mut articles: Vec<RawArticle> = topics
        .iter()
        .map(|topic| news(topic, "2022-05-03", topic, &format!("Warga membahas {topic} hari ini.")))
        .collect();
    articles.push(news(
        "z",
        "2022-05-09",
        "Jembatan baru",
        "Wali kota membuka jembatan baru hari ini.",
    ));
    let archive = archive_of(articles);
    let best = archive.timeline(None, &Request { limit: Some(2), ..Request::default() });
    let days: Vec<_> = best.events.iter().map(|event| event.when.edtf.as_deref()).collect();
    assert_eq!(days, [Some("2022-05-03"), Some("2022-05-09")]);
    let crowded: Vec<_> = best.crowded.iter().map(|day| (iso_day(day.date), day.events)).collect();
    assert_eq!(crowded, [("2022-05-03".to_owned(), 4)]);
}

#[test]
fn a_long_name_is_found_by_words_of_it_that_stand_together() {
    let text = "The Kotawana General Exchange fell by two points on Monday after a long holiday.

Traders at General Exchange left early on Tuesday, people who were there said to reporters.

A general was seen at an exchange of gifts on Wednesday in the town hall of the capital.";
    let raw = RawArticle {
        published: Some("2014-05-09".into()),
        language: Some("en".into()),
        ..RawArticle::from_text(text)
    };
    let found = timeline(&archive_of([raw]), Some("\"Kotawana General Exchange\""));
    let days: Vec<_> = found.events.iter().map(|event| event.when.edtf.as_deref()).collect();
    assert_eq!(days, [Some("2014-05-05"), Some("2014-05-06")]);
}
