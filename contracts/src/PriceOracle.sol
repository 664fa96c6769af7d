// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAggregatorV3} from "./interfaces/IAggregatorV3.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {BreakerRules} from "./libraries/BreakerRules.sol";
import {FeedReader} from "./libraries/FeedReader.sol";
import {ReferenceMath} from "./libraries/ReferenceMath.sol";
import {ReportRules} from "./libraries/ReportRules.sol";
import {Recorded} from "./Recorded.sol";

/// @title What the market pays for an H100-hour, from several sources.
/// @dev What the reserve asks before every mint, `validUntil`, is one storage read: everything is worked out when a price
/// comes in, nothing when it is used.
contract PriceOracle is IPriceOracle, AccessManaged, EIP712, Recorded {
    /// @dev `observedAt` stays when a source is removed, so that its reports cannot come back with it. Whether there is a
    /// usable price says `price`, never `observedAt`.
    struct Entry {
        SourceKind kind;
        address account;
        uint8 feedDecimals;
        uint64 observedAt;
        uint128 price;
    }

    struct Round {
        uint128 price;
        uint64 observedAt;
        uint64 computedAt;
    }

    struct Current {
        uint80 roundId;
        uint64 validUntil;
        uint8 counted;
    }

    /// @inheritdoc IPriceOracle
    uint256 public constant MAX_SOURCES = 16;
    /// @inheritdoc IPriceOracle
    uint64 public constant MAX_SKEW = 60;
    /// @inheritdoc IPriceOracle
    uint32 public constant MAX_AGE = 30 days;
    /// @inheritdoc IPriceOracle
    uint16 public constant MAX_DEVIATION_BPS = 5_000;
    /// @inheritdoc IPriceOracle
    uint8 public constant MAX_FEED_DECIMALS = 36;
    /// @inheritdoc IPriceOracle
    uint256 public constant FEED_GAS = 200_000;
    /// @inheritdoc IAggregatorV3
    string public constant description = "H100-hour in the settlement asset";
    /// @inheritdoc IAggregatorV3
    uint256 public constant version = 1;
    /// @inheritdoc IAggregatorV3
    uint8 public immutable decimals;

    bytes32 private constant _REPORT_TYPEHASH = keccak256(
        "Report(bytes32 source,uint256 price,uint64 observedAt,bytes32 evidenceHash)"
    );

    Current private _current;
    Guards private _guards;
    bytes32[] private _ids;
    mapping(bytes32 id => Entry) private _entries;
    mapping(uint80 roundId => Round) private _rounds;

    /// @param settlementAsset gives the oracle its decimals.
    constructor(
        address initialAuthority,
        IERC20Metadata settlementAsset,
        Guards memory initialGuards,
        bytes32 recordHash
    ) AccessManaged(initialAuthority) EIP712("Gridhall PriceOracle", "1") recorded(recordHash) {
        if (address(settlementAsset) == address(0)) revert PriceOracle_ZeroAddress();
        decimals = settlementAsset.decimals();
        _setGuards(initialGuards, recordHash);
    }

    /// @inheritdoc IPriceOracle
    function addFeed(bytes32 id, address feed, bytes32 recordHash) external restricted recorded(recordHash) {
        (bool answers, uint8 feedDecimals) = FeedReader.decimalsOf(feed, FEED_GAS);
        if (!answers || feedDecimals > MAX_FEED_DECIMALS) revert PriceOracle_NotAFeed(feed);
        _add(id, SourceKind.Feed, feed, feedDecimals, recordHash);
        _refresh();
    }

    /// @inheritdoc IPriceOracle
    function addReporter(bytes32 id, address signer, bytes32 recordHash) external restricted recorded(recordHash) {
        _add(id, SourceKind.Reporter, signer, 0, recordHash);
    }

    /// @inheritdoc IPriceOracle
    function removeSource(bytes32 id, bytes32 recordHash) external restricted recorded(recordHash) {
        _requireKnown(id);
        Entry storage entry = _entries[id];
        entry.kind = SourceKind.None;
        entry.account = address(0);
        entry.price = 0;
        uint256 last = _ids.length - 1;
        for (uint256 i = 0; i < last; ++i) {
            if (_ids[i] != id) continue;
            _ids[i] = _ids[last];
            break;
        }
        _ids.pop();
        emit SourceRemoved(id, recordHash);
        _refresh();
    }

    /// @inheritdoc IPriceOracle
    function setGuards(Guards calldata newGuards, bytes32 recordHash) external restricted recorded(recordHash) {
        _setGuards(newGuards, recordHash);
        _refresh();
    }

    /// @inheritdoc IPriceOracle
    function submit(Report[] calldata reports, bytes[] calldata signatures) external {
        if (reports.length == 0) revert PriceOracle_NoReports();
        if (reports.length != signatures.length) {
            revert PriceOracle_LengthMismatch(reports.length, signatures.length);
        }
        for (uint256 i = 0; i < reports.length; ++i) {
            _take(reports[i], signatures[i]);
        }
        _refresh();
    }

    /// @inheritdoc IPriceOracle
    function update() external {
        _refresh();
    }

    /// @inheritdoc IAggregatorV3
    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80) {
        return _roundData(roundId);
    }

    /// @inheritdoc IAggregatorV3
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return _roundData(_current.roundId);
    }

    /// @inheritdoc IPriceOracle
    function latestReference() external view returns (Reference memory) {
        Current memory current = _current;
        Round memory round = _rounds[current.roundId];
        return
            Reference({
                roundId: current.roundId,
                price: round.price,
                observedAt: round.observedAt,
                computedAt: round.computedAt,
                validUntil: current.validUntil,
                counted: current.counted
            });
    }

    /// @inheritdoc IPriceOracle
    function validUntil() external view returns (uint64) {
        return _current.validUntil;
    }

    /// @inheritdoc IPriceOracle
    function isStale() external view returns (bool) {
        return BreakerRules.isStale(block.timestamp, _current.validUntil);
    }

    /// @inheritdoc IPriceOracle
    function guards() external view returns (Guards memory) {
        return _guards;
    }

    /// @inheritdoc IPriceOracle
    function sources() external view returns (Source[] memory all) {
        all = new Source[](_ids.length);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = sourceOf(_ids[i]);
        }
    }

    /// @inheritdoc IPriceOracle
    function sourceOf(bytes32 id) public view returns (Source memory) {
        _requireKnown(id);
        Entry storage entry = _entries[id];
        return
            Source({
                id: id,
                kind: entry.kind,
                account: entry.account,
                feedDecimals: entry.feedDecimals,
                price: entry.price,
                observedAt: entry.observedAt
            });
    }

    /// @inheritdoc IPriceOracle
    function reportDigest(Report calldata report) public view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(_REPORT_TYPEHASH, report.source, report.price, report.observedAt, report.evidenceHash)
                )
            );
    }

    // ---- sources -------------------------------------------------------------------------------------------------

    function _add(bytes32 id, SourceKind kind, address account, uint8 feedDecimals, bytes32 recordHash) private {
        if (id == bytes32(0)) revert PriceOracle_ZeroSource();
        if (account == address(0)) revert PriceOracle_ZeroAddress();
        if (_ids.length == MAX_SOURCES) revert PriceOracle_TooManySources(MAX_SOURCES);
        Entry storage entry = _entries[id];
        if (entry.kind != SourceKind.None) revert PriceOracle_SourceExists(id);
        for (uint256 i = 0; i < _ids.length; ++i) {
            if (_entries[_ids[i]].account == account) revert PriceOracle_AccountInUse(account);
        }
        entry.kind = kind;
        entry.account = account;
        entry.feedDecimals = feedDecimals;
        _ids.push(id);
        emit SourceAdded(id, kind, account, recordHash);
    }

    function _setGuards(Guards memory newGuards, bytes32 recordHash) private {
        if (
            newGuards.maxAge == 0 ||
            newGuards.maxAge > MAX_AGE ||
            newGuards.maxDeviationBps == 0 ||
            newGuards.maxDeviationBps > MAX_DEVIATION_BPS ||
            newGuards.minSources == 0 ||
            newGuards.minSources > MAX_SOURCES ||
            newGuards.minPrice == 0 ||
            newGuards.maxPrice < newGuards.minPrice
        ) revert PriceOracle_BadGuards();
        Guards memory previous = _guards;
        _guards = newGuards;
        emit GuardsSet(previous, newGuards, recordHash);
    }

    function _requireKnown(bytes32 id) private view {
        if (_entries[id].kind == SourceKind.None) revert PriceOracle_UnknownSource(id);
    }

    // ---- prices --------------------------------------------------------------------------------------------------

    function _take(Report calldata report, bytes calldata signature) private {
        bytes32 id = report.source;
        _requireKnown(id);
        Entry storage entry = _entries[id];
        if (entry.kind != SourceKind.Reporter) revert PriceOracle_NotAReporter(id);
        if (!ReportRules.isNewer(report.observedAt, entry.observedAt)) {
            revert PriceOracle_NotNewer(id, report.observedAt, entry.observedAt);
        }
        if (!ReportRules.isSeen(report.observedAt, block.timestamp, MAX_SKEW)) {
            revert PriceOracle_InTheFuture(id, report.observedAt, block.timestamp + MAX_SKEW);
        }
        Guards memory limits = _guards;
        if (!_isFresh(report.observedAt, limits)) {
            revert PriceOracle_TooOld(id, report.observedAt, block.timestamp - limits.maxAge);
        }
        if (report.price < limits.minPrice || report.price > limits.maxPrice) {
            revert PriceOracle_PriceOutOfRange(id, report.price, limits.minPrice, limits.maxPrice);
        }
        if (!SignatureChecker.isValidSignatureNow(entry.account, reportDigest(report), signature)) {
            revert PriceOracle_BadSignature(id);
        }
        entry.observedAt = report.observedAt;
        // Within maxPrice, which is a uint128.
        // forge-lint: disable-next-line(unsafe-typecast)
        entry.price = uint128(report.price);
        emit PriceReported(id, report.price, report.observedAt, report.evidenceHash);
    }

    function _refresh() private {
        Guards memory limits = _guards;
        uint256 count = _ids.length;
        uint256[] memory prices = new uint256[](count);
        uint256[] memory times = new uint256[](count);
        uint256 fresh;
        for (uint256 i = 0; i < count; ++i) {
            bytes32 id = _ids[i];
            if (_entries[id].kind == SourceKind.Feed) _readFeed(id, limits);
            Entry memory entry = _entries[id];
            if (!_isUsable(entry, limits)) continue;
            (prices[fresh], times[fresh]) = (entry.price, entry.observedAt);
            ++fresh;
        }
        assembly ("memory-safe") {
            mstore(prices, fresh)
            mstore(times, fresh)
        }
        _settle(prices, times, limits);
    }

    /// @dev The guards may have changed since the price came in.
    function _isUsable(Entry memory entry, Guards memory limits) private view returns (bool) {
        return entry.price >= limits.minPrice && entry.price <= limits.maxPrice && _isFresh(entry.observedAt, limits);
    }

    function _readFeed(bytes32 id, Guards memory limits) private {
        Entry storage entry = _entries[id];
        // A call forwards at most 63/64 of what is left.
        uint256 needed = FEED_GAS + FEED_GAS / 32;
        if (gasleft() < needed) revert PriceOracle_NotEnoughGas(gasleft(), needed);
        (bool answered, int256 answer, uint256 updatedAt) = FeedReader.latest(entry.account, FEED_GAS);
        uint256 price = answered ? FeedReader.scale(answer, entry.feedDecimals, decimals) : 0;
        bool believable =
            price >= limits.minPrice &&
                price <= limits.maxPrice &&
                ReportRules.isSeen(updatedAt, block.timestamp, MAX_SKEW) &&
                _isFresh(updatedAt, limits);
        if (!believable) {
            if (entry.price == 0) return;
            entry.price = 0;
            emit FeedRefused(id, answer, updatedAt);
            return;
        }
        if (price == entry.price && updatedAt == entry.observedAt) return;
        // The price is within maxPrice, which is a uint128; the time is at most a minute ahead of the block.
        // forge-lint: disable-next-line(unsafe-typecast)
        entry.price = uint128(price);
        // forge-lint: disable-next-line(unsafe-typecast)
        entry.observedAt = uint64(updatedAt);
        emit PriceReported(id, price, entry.observedAt, bytes32(0));
    }

    function _settle(uint256[] memory prices, uint256[] memory times, Guards memory limits) private {
        uint256 fresh = prices.length;
        ReferenceMath.Outcome memory outcome = ReferenceMath.settle(
            prices,
            times,
            limits.maxDeviationBps,
            limits.minSources
        );
        Current memory current = _current;
        // At most MAX_SOURCES.
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 counted = uint8(outcome.agreeing);
        if (counted < limits.minSources) {
            _current.validUntil = ReportRules.endedBefore(uint64(block.timestamp), current.validUntil);
            // forge-lint: disable-next-line(unsafe-typecast)
            emit ReferenceLost(uint8(fresh), counted, limits.minSources);
            return;
        }
        // Prices are at most maxPrice, times at most a minute ahead of the block.
        // forge-lint: disable-next-item(unsafe-typecast)
        _open(
            current,
            Round(uint128(outcome.price), uint64(outcome.oldest), uint64(block.timestamp)),
            uint64(outcome.pivot) + limits.maxAge,
            counted
        );
    }

    /// @dev Nothing happens when the last round says the same: anybody may ask for a computation, and rounds are for
    /// reading.
    function _open(Current memory current, Round memory round, uint64 until, uint8 counted) private {
        Round memory last = _rounds[current.roundId];
        if (
            last.price == round.price &&
            last.observedAt == round.observedAt &&
            current.validUntil == until &&
            current.counted == counted
        ) return;
        uint80 roundId = current.roundId + 1;
        _rounds[roundId] = round;
        _current = Current({roundId: roundId, validUntil: until, counted: counted});
        emit ReferenceSet(roundId, round.price, round.observedAt, until, counted);
    }

    function _isFresh(uint256 observedAt, Guards memory limits) private view returns (bool) {
        return ReportRules.isFresh(observedAt, block.timestamp, limits.maxAge);
    }

    function _roundData(uint80 roundId) private view returns (uint80, int256, uint256, uint256, uint80) {
        Round memory round = _rounds[roundId];
        if (round.computedAt == 0) revert PriceOracle_UnknownRound(roundId);
        return (roundId, int256(uint256(round.price)), round.observedAt, round.computedAt, roundId);
    }
}
