// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAggregatorV3} from "./IAggregatorV3.sol";
import {IRecorded} from "./IRecorded.sol";

/// @title The reference price: what the market pays for an H100-hour, as the median of several sources.
/// @notice A price is units of the settlement asset per 1e18 CCH, like the peg. Terminology:
/// - **source**: a Chainlink-compatible feed, or a reporter that signs EIP-712 reports;
/// - **fresh**: its price is usable and was observed at most `maxAge` seconds ago;
/// - **agreeing**: fresh, and within `maxDeviationBps` of the median of all that are fresh;
/// - **reference**: the median of those that agree, when they are at least `minSources`. It holds until the last second
///   at which `minSources` of them are still fresh, or until a computation finds too few. Then it is **stale**: the last
///   price can still be read, and nothing may rely on it.
///
/// Anyone may bring reports and ask for a computation: a report is worth its signature, whoever carries it.
/// The Chainlink interface shows the rounds of the reference, stale or not. Who reads it must ask `isStale` as well.
interface IPriceOracle is IAggregatorV3, IRecorded {
    enum SourceKind {
        None,
        Feed,
        Reporter
    }

    /// @param id an ASCII name, padded with zeros on the right.
    /// @param account the feed, or the signer: a key or a contract that answers ERC-1271.
    /// @param feedDecimals decimals of the feed, read when it was added; 0 for a reporter.
    /// @param price the last usable price, in the oracle's decimals; 0 when there is none.
    /// @param observedAt when that price was observed. Of a reporter also the time that its next report must pass.
    struct Source {
        bytes32 id;
        SourceKind kind;
        address account;
        uint8 feedDecimals;
        uint256 price;
        uint64 observedAt;
    }

    /// @param source id of the reporter.
    /// @param price units of the settlement asset per H100-hour.
    /// @param observedAt Unix second at which the market was looked at.
    /// @param evidenceHash digest of what was seen there.
    struct Report {
        bytes32 source;
        uint256 price;
        uint64 observedAt;
        bytes32 evidenceHash;
    }

    /// @param maxAge seconds for which an observation is fresh; 1 to MAX_AGE.
    /// @param maxDeviationBps how far from the median of all fresh ones a source may be, in basis points of that median;
    /// 1 to MAX_DEVIATION_BPS.
    /// @param minSources how many must agree; 1 to MAX_SOURCES.
    /// @param minPrice lowest price that is believed; at least 1.
    /// @param maxPrice highest price that is believed; at least minPrice.
    struct Guards {
        uint32 maxAge;
        uint16 maxDeviationBps;
        uint8 minSources;
        uint128 minPrice;
        uint128 maxPrice;
    }

    /// @param roundId 0 when there never was a reference.
    /// @param observedAt the oldest observation that counted.
    /// @param computedAt when the round was computed.
    /// @param validUntil last second at which the reference holds.
    /// @param counted how many sources agreed.
    struct Reference {
        uint80 roundId;
        uint256 price;
        uint64 observedAt;
        uint64 computedAt;
        uint64 validUntil;
        uint8 counted;
    }

    event SourceAdded(bytes32 indexed id, SourceKind kind, address indexed account, bytes32 indexed recordHash);
    event SourceRemoved(bytes32 indexed id, bytes32 indexed recordHash);
    event GuardsSet(Guards previousGuards, Guards guards, bytes32 indexed recordHash);
    /// @param evidenceHash zero for a feed: its evidence is the feed's own round.
    event PriceReported(bytes32 indexed source, uint256 price, uint64 observedAt, bytes32 evidenceHash);
    /// @notice A feed that had a usable price has none any more: it failed, or said something that is not believed.
    /// @param answer what it said, in its own decimals; 0 when it said nothing.
    /// @param updatedAt when it says that it was updated; 0 when it said nothing.
    event FeedRefused(bytes32 indexed source, int256 answer, uint256 updatedAt);
    event ReferenceSet(uint80 indexed roundId, uint256 price, uint64 observedAt, uint64 validUntil, uint8 counted);
    /// @notice A computation found too few sources: there is no reference from this second on.
    event ReferenceLost(uint8 fresh, uint8 agreeing, uint8 needed);

    error PriceOracle_ZeroAddress();
    error PriceOracle_ZeroSource();
    error PriceOracle_SourceExists(bytes32 source);
    /// @dev Two names for one account would let it count twice.
    error PriceOracle_AccountInUse(address account);
    error PriceOracle_TooManySources(uint256 limit);
    error PriceOracle_UnknownSource(bytes32 source);
    /// @dev The account does not answer `decimals()` and `latestRoundData()`, or has more than MAX_FEED_DECIMALS.
    error PriceOracle_NotAFeed(address account);
    error PriceOracle_BadGuards();
    error PriceOracle_LengthMismatch(uint256 reports, uint256 signatures);
    error PriceOracle_NoReports();
    /// @dev Reports of this source are not signed: it is a feed.
    error PriceOracle_NotAReporter(bytes32 source);
    /// @dev Repeated, replayed or overtaken: a newer observation of the source is known.
    error PriceOracle_NotNewer(bytes32 source, uint64 observedAt, uint64 known);
    error PriceOracle_InTheFuture(bytes32 source, uint64 observedAt, uint256 latest);
    error PriceOracle_TooOld(bytes32 source, uint64 observedAt, uint256 oldest);
    error PriceOracle_PriceOutOfRange(bytes32 source, uint256 price, uint256 minPrice, uint256 maxPrice);
    /// @dev Not signed by the source's signer for this contract on this chain.
    error PriceOracle_BadSignature(bytes32 source);
    error PriceOracle_UnknownRound(uint80 roundId);
    /// @dev With so little gas a healthy feed would fail, and whoever sends the call could choose which price counts.
    error PriceOracle_NotEnoughGas(uint256 left, uint256 needed);

    /// @notice Adds a feed and computes anew. ADMIN, delayed.
    function addFeed(bytes32 id, address feed, bytes32 recordHash) external;

    /// @notice Adds a reporter; it counts from its first report on. ADMIN, delayed.
    function addReporter(bytes32 id, address signer, bytes32 recordHash) external;

    /// @notice Removes a source and computes anew without it. ADMIN, delayed.
    function removeSource(bytes32 id, bytes32 recordHash) external;

    /// @notice Sets the guards and computes anew under them. ADMIN, delayed.
    function setGuards(Guards calldata guards, bytes32 recordHash) external;

    /// @notice Takes signed reports, reads the feeds and computes anew. All reports are taken or none. Anyone may.
    function submit(Report[] calldata reports, bytes[] calldata signatures) external;

    /// @notice Reads the feeds and computes anew. A feed that fails or says something unbelievable does not count; it never
    /// makes the call fail. Nothing happens when nothing changed. Anyone may.
    function update() external;

    /// @notice The last reference, stale or not; all zero when there never was one.
    function latestReference() external view returns (Reference memory);

    /// @notice Last second at which the reference holds; 0 when there never was one.
    function validUntil() external view returns (uint64);

    function isStale() external view returns (bool);

    function guards() external view returns (Guards memory);

    function sources() external view returns (Source[] memory);

    function sourceOf(bytes32 id) external view returns (Source memory);

    /// @notice What a reporter signs.
    function reportDigest(Report calldata report) external view returns (bytes32);

    /// @notice How many sources there may be.
    function MAX_SOURCES() external view returns (uint256);

    /// @notice Seconds by which an observation may lie ahead of the block, for clocks that differ.
    function MAX_SKEW() external view returns (uint64);

    /// @notice Longest `maxAge`, in seconds.
    function MAX_AGE() external view returns (uint32);

    /// @notice Largest `maxDeviationBps`.
    function MAX_DEVIATION_BPS() external view returns (uint16);

    /// @notice Most decimals that a feed may have.
    function MAX_FEED_DECIMALS() external view returns (uint8);

    /// @notice Gas that each feed is given.
    function FEED_GAS() external view returns (uint256);
}
