//! Takes text with character references (`&nbsp;`, `&#8217;`), gives what they stand for, as the
//! HTML standard says (WHATWG, 13.2.5.72 and on).
//!
//! Of the standard's 2,231 names those are known that news may use: the names of HTML 4, of letters
//! of Latin and Cyrillic alphabets, of ASCII and of general punctuation. Any other stays as it is
//! written; all of them would take 7 kB more of compressed wasm.

/// Where a reference stands: in a value, `&copy=1` is a part of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Text,
    Value,
}

/// Appends `text` to `out`, references as what they stand for.
pub(super) fn decode(mut text: &str, within: Within, out: &mut String) {
    while let Some((before, after)) = text.split_once('&') {
        out.push_str(before);
        let (found, rest) = match after.strip_prefix('#') {
            Some(digits) => numbered(digits),
            None => named(after, within),
        }
        .unwrap_or(('&', after));
        out.push(found);
        text = rest;
    }
    out.push_str(text);
}

/// The character of a number and what follows the reference; `text` follows its `#`.
fn numbered(text: &str) -> Option<(char, &str)> {
    let (radix, text) = text.strip_prefix(['x', 'X']).map_or((10, text), |digits| (16, digits));
    let end = text.find(|c: char| !c.is_digit(radix)).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).filter(|_| end > 0)?;
    let place = |code: u32, c: char| {
        code.saturating_mul(radix).saturating_add(c.to_digit(radix).unwrap_or(0))
    };
    let code = digits.chars().fold(0, place);
    Some((character(code), rest.strip_prefix(';').unwrap_or(rest)))
}

/// The character of a code; pages mean those of Windows where Unicode has control characters.
fn character(code: u32) -> char {
    let windows = code.checked_sub(0x80).and_then(|place| WINDOWS.chars().nth(place as usize));
    let known = windows.or(char::from_u32(code)).filter(|c| *c != '\0');
    known.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The character of a name and what follows the reference; `text` begins with the name.
fn named(text: &str, within: Within) -> Option<(char, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    if let Some(rest) = rest.strip_prefix(';') {
        let known = entries(OLD).chain(entries(OTHERS)).find(|(own, _)| *own == name);
        if let Some((_, c)) = known {
            return Some((c, rest));
        }
    }
    let begun = entries(OLD).filter(|(own, _)| name.starts_with(own));
    let (own, c) = begun.max_by_key(|(own, _)| own.len())?;
    let rest = text.get(own.len()..)?;
    let goes_on = rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    (within == Within::Text || !goes_on).then_some((c, rest))
}

/// The names of a table, each with the character after it.
fn entries(table: &str) -> impl Iterator<Item = (&str, char)> {
    let mut rest = table;
    std::iter::from_fn(move || {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric())?;
        let (name, after) = rest.split_at_checked(end)?;
        let c = after.chars().next()?;
        rest = after.get(c.len_utf8()..)?;
        Some((name, c))
    })
}

/// The codes 0x80 to 0x9f in the encoding of Windows.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Names that need no semicolon, the frequent first.
const OLD: &str = "\
    nbsp\u{a0}amp&quot\"lt<gt>copy©AEligÆAMP&AacuteÁAcircÂAgraveÀAringÅAtildeÃAumlÄCOPY©CcedilÇ\
    ETHÐEacuteÉEcircÊEgraveÈEumlËGT>IacuteÍIcircÎIgraveÌIumlÏLT<NtildeÑOacuteÓOcircÔOgraveÒ\
    OslashØOtildeÕOumlÖQUOT\"REG®THORNÞUacuteÚUcircÛUgraveÙUumlÜYacuteÝaacuteáacircâacute´aeligæ\
    agraveàaringåatildeãaumläbrvbar¦ccedilçcedil¸cent¢curren¤deg°divide÷eacuteéecircêegraveèethð\
    eumlëfrac12½frac14¼frac34¾iacuteíicircîiexcl¡igraveìiquest¿iumlïlaquo«macr¯microµmiddot·not¬\
    ntildeñoacuteóocircôograveòordfªordmºoslashøotildeõoumlöpara¶plusmn±pound£raquo»reg®sect§\
    shy\u{ad}sup1¹sup2²sup3³szligßthornþtimes×uacuteúucircûugraveùuml¨uumlüyacuteýyen¥yumlÿ";

/// The other names, the frequent first.
const OTHERS: &str = "\
    rsquo’lsquo‘ldquo“rdquo”ndash–mdash—hellip…apos'bull•trade™euro€AlphaΑBetaΒChiΧDagger‡DeltaΔ\
    EpsilonΕEtaΗGammaΓIotaΙKappaΚLambdaΛMuΜNuΝOEligŒOmegaΩOmicronΟPhiΦPiΠPrime″PsiΨRhoΡScaronŠ\
    SigmaΣTauΤThetaΘUpsilonΥXiΞYumlŸZetaΖalefsymℵalphaαand∧ang∠asymp≈bdquo„betaβcap∩chiχcircˆ\
    clubs♣cong≅crarr↵cup∪dArr⇓dagger†darr↓deltaδdiams♦empty∅emsp\u{2003}ensp\u{2002}epsilonε\
    equiv≡etaηexist∃fnofƒforall∀frasl⁄gammaγge≥hArr⇔harr↔hearts♥imageℑinfin∞int∫iotaιisin∈kappaκ\
    lArr⇐lambdaλlang⟨larr←lceil⌈le≤lfloor⌊lowast∗loz◊lrm\u{200e}lsaquo‹minus−muμnabla∇ne≠ni∋\
    notin∉nsub⊄nuνoeligœoline‾omegaωomicronοoplus⊕or∨otimes⊗part∂permil‰perp⊥phiφpiπpivϖprime′\
    prod∏prop∝psiψrArr⇒radic√rang⟩rarr→rceil⌉realℜrfloor⌋rhoρrlm\u{200f}rsaquo›sbquo‚scaronš\
    sdot⋅sigmaσsigmafςsim∼spades♠sub⊂sube⊆sum∑sup⊃supe⊇tauτthere4∴thetaθthetasymϑthinsp\u{2009}\
    tilde˜uArr⇑uarr↑upsihϒupsilonυweierp℘xiξzetaζzwj\u{200d}zwnj\u{200c}AbreveĂAcyАAmacrĀAogonĄ\
    ApplyFunction\u{2061}BcyБCHcyЧCacuteĆCcaronČCcircĈCdotĊCloseCurlyDoubleQuote”\
    CloseCurlyQuote’DJcyЂDScyЅDZcyЏDcaronĎDcyДDiacriticalGrave`DstrokĐENGŊEcaronĚEcyЭEdotĖEmacrĒ\
    EogonĘFcyФGJcyЃGbreveĞGcedilĢGcircĜGcyГGdotĠHARDcyЪHat^HcircĤHstrokĦIEcyЕIJligĲIOcyЁIcyИ\
    IdotİImacrĪInvisibleComma\u{2063}InvisibleTimes\u{2062}IogonĮItildeĨIukcyІJcircĴJcyЙJsercyЈ\
    JukcyЄKHcyХKJcyЌKcedilĶKcyКLJcyЉLacuteĹLcaronĽLcedilĻLcyЛLmidotĿLstrokŁMcyМ\
    MediumSpace\u{205f}NJcyЊNacuteŃNcaronŇNcedilŅNcyНNegativeMediumSpace\u{200b}\
    NegativeThickSpace\u{200b}NegativeThinSpace\u{200b}NegativeVeryThinSpace\u{200b}NewLine\n\
    NoBreak\u{2060}OcyОOdblacŐOmacrŌOpenCurlyDoubleQuote“OpenCurlyQuote‘OverBar‾PcyПRacuteŔ\
    RcaronŘRcedilŖRcyРSHCHcyЩSHcyШSOFTcyЬSacuteŚScedilŞScircŜScyСTRADE™TSHcyЋTScyЦTab\tTcaronŤ\
    TcedilŢTcyТThinSpace\u{2009}TstrokŦUbrcyЎUbreveŬUcyУUdblacŰUmacrŪUnderBar_UogonŲUringŮ\
    UtildeŨVcyВVerbar‖Vert‖VerticalLine|VeryThinSpace\u{200a}WcircŴYAcyЯYIcyЇYUcyЮYcircŶYcyЫ\
    ZHcyЖZacuteŹZcaronŽZcyЗZdotŻZeroWidthSpace\u{200b}abreveăacyаaf\u{2061}amacrāaogonąast*\
    backprime‵bcyбbprime‵bsemi⁏bsol\\bullet•cacutećcaret⁁ccarončccircĉcdotċchcyчcolon:comma,\
    commat@dash‐dcaronďdcyдddagger‡djcyђdollar$dscyѕdstrokđdzcyџecaroněecyэedotėemacrē\
    emsp13\u{2004}emsp14\u{2005}engŋeogonęequals=excl!fcyфgbreveğgcircĝgcyгgdotġgjcyѓgrave`\
    hairsp\u{200a}hardcyъhcircĥhorbar―hstrokħhybull⁃hyphen‐ic\u{2063}icyиiecyеijligĳimacrīimathı\
    inodotıiocyёiogonįit\u{2062}itildeĩiukcyіjcircĵjcyйjsercyјjukcyєkcedilķkcyкkgreenĸkhcyхkjcyќ\
    lacuteĺlbrace{lbrack[lcaronľlcedilļlcub{lcyлldquor„ljcyљlmidotŀlowbar_lpar(lsqb[lsquor‚\
    lstrokłmcyмmidast*mldr…nacuteńnaposŉncaronňncedilņncyнnjcyњnldr‥num#numero№numsp\u{2007}ocyо\
    odblacőomacrōpcyпpercnt%period.pertenk‱plus+puncsp\u{2008}qprime⁗quest?racuteŕrbrace}rbrack]\
    rcaronřrcedilŗrcub}rcyрrdquor”rpar)rsqb]rsquor’sacuteśscedilşscircŝscyсsemi;shchcyщshcyш\
    softcyьsol/tcaronťtcedilţtcyтtprime‴tscyцtshcyћtstrokŧubrcyўubreveŭucyуudblacűumacrūuogonų\
    uringůutildeũvcyвverbar|vert|wcircŵyacyяycircŷycyыyicyїyucyюzacuteźzcaronžzcyзzdotżzhcyж";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_stand_for_characters() {
        let long = format!("&#{};", "9".repeat(40));
        for (written, text, value) in [
            ("a &amp; b&nbsp;c", "a & b\u{a0}c", "a & b\u{a0}c"),
            ("&#8217;&#x2019;&#X2019&#146;", "’’’’", "’’’’"),
            ("&#0;&#xd800;&#x110000;", "\u{fffd}\u{fffd}\u{fffd}", "\u{fffd}\u{fffd}\u{fffd}"),
            (&long, "\u{fffd}", "\u{fffd}"),
            ("&#;&#x;&;&", "&#;&#x;&;&", "&#;&#x;&;&"),
            ("?a=1&copy=2&amp=3&lt", "?a=1©=2&=3<", "?a=1&copy=2&amp=3<"),
            ("&notit; &notin; &hellip", "¬it; ∉ &hellip", "&notit; ∉ &hellip"),
            ("&Scaron;&period;&NotEqualTilde;", "Š.&NotEqualTilde;", "Š.&NotEqualTilde;"),
        ] {
            for (within, wanted) in [(Within::Text, text), (Within::Value, value)] {
                let mut decoded = String::new();
                decode(written, within, &mut decoded);
                assert_eq!(decoded, wanted, "{written}");
            }
        }
    }

    #[test]
    fn the_tables_hold_each_name_once() {
        let names: Vec<&str> = entries(OLD).chain(entries(OTHERS)).map(|(name, _)| name).collect();
        let distinct: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!((names.len(), distinct.len()), (551, 551));
    }
}
